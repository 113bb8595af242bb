package academy.guildhall.results;

import static academy.guildhall.papers.OfficePaper.Column.figures;
import static academy.guildhall.papers.OfficePaper.Column.words;

import academy.guildhall.papers.OfficePaper;
import academy.guildhall.papers.OfficePaper.Column;
import academy.guildhall.papers.PaperFoot;
import academy.guildhall.papers.PaperPress;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.results.NoticePapers.Published;
import academy.guildhall.results.PublicNotices.Listed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.springframework.context.MessageSource;

/**
 * A notice as it hangs on a board: an official paper on A4 with a red head, the issuing body and the day at its foot. It is Chinese,
 * whatever language its printer reads, as the notice is.
 */
record PaperOfNotice(
        MessageSource messages, PaperFoot foot, Published notice, List<Listed> listed, String opens, String closes) {
    private static final int TWO_CHARACTERS = 2;

    void draw(PDDocument document, PDFont font) throws IOException {
        try (OfficePaper paper = new OfficePaper(document, font, false, foot.of(notice.title(), Languages.CHINESE))) {
            paper.redHead(notice.issuer());
            paper.centredTitle(notice.title());
            paper.paragraph(say("notice.paper.opening", opens, closes, listed.size()));
            part(paper, "notice.basis", notice.basis());
            part(paper, "notice.steps", notice.steps());
            paper.heading(say("notice.list", listed.size()));
            paper.line(say("notice.order." + notice.order()));
            paper.table(columns(), rows());
            part(paper, "notice.contact", say("notice.paper.objections", notice.workingDays()));
            paper.paragraph(notice.contact());
            paper.issued(List.of(notice.issuer(), PaperPress.ZH.format(notice.day())));
        }
    }

    private void part(OfficePaper paper, String key, String text) throws IOException {
        paper.heading(say(key));
        paper.paragraph(text);
    }

    private List<Column> columns() {
        return List.of(
                figures("#", 1),
                words(say("person.name"), 3),
                words(say("person.employer"), 6),
                words(say("person.trade"), 3),
                words(say("person.honours"), 5));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Listed one : listed) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    // Names of two characters stand as wide as those of three, as on every such list.
                    one.name().length() == TWO_CHARACTERS
                            ? one.name().charAt(0) + "　" + one.name().charAt(1)
                            : one.name(),
                    Objects.requireNonNullElse(one.employer(), ""),
                    Objects.requireNonNullElse(one.trade(), ""),
                    Objects.requireNonNullElse(one.honours(), "")));
        }
        return rows;
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, Languages.CHINESE);
    }
}
