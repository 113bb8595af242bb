package academy.guildhall.objections;

import static academy.guildhall.papers.OfficePaper.Column.words;

import academy.guildhall.objections.OutcomeStore.Published;
import academy.guildhall.objections.OutcomeStore.Told;
import academy.guildhall.papers.OfficePaper;
import academy.guildhall.papers.PaperFoot;
import academy.guildhall.platform.i18n.Languages;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.springframework.context.MessageSource;

/** How a notice went, on A4 with a red head; Chinese as the notice is. */
record PaperOfOutcome(
        MessageSource messages,
        PaperFoot foot,
        Published notice,
        List<Told> objections,
        String opens,
        String closes,
        Function<Instant, String> day,
        String today) {
    void draw(PDDocument document, PDFont font) throws IOException {
        try (OfficePaper paper = new OfficePaper(document, font, false, foot.of(notice.title(), Languages.CHINESE))) {
            paper.redHead(notice.issuer());
            paper.centredTitle(say("objection.outcome.title"));
            paper.paragraph(say("objection.outcome.text", notice.title(), opens, closes, notice.people()));
            if (objections.isEmpty()) {
                paper.paragraph(say("objection.outcome.none"));
            } else {
                long undecided =
                        objections.stream().filter(one -> one.state().holds()).count();
                paper.paragraph(say("objection.outcome.some", objections.size(), undecided));
                paper.table(
                        List.of(
                                words(say("objection.receipt"), 3),
                                words(say("objection.about"), 3),
                                words(say("objection.received"), 3),
                                words(say("enrolment.state"), 3),
                                words(say("objection.decision"), 8)),
                        objections.stream().map(this::row).toList());
            }
            paper.signatures(List.of(say("objection.outcome.written"), say("objection.outcome.checked")));
            paper.issued(List.of(notice.issuer(), today));
        }
    }

    private List<String> row(Told one) {
        return List.of(
                one.id().receipt(),
                one.about(),
                day.apply(one.receivedAt()),
                say(one.state().key()),
                Objects.requireNonNullElse(one.decision(), "") + (one.putRight() == null ? "" : "\n" + one.putRight()));
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, Languages.CHINESE);
    }
}
