package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.Panels;
import academy.guildhall.papers.Paper;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.PdfA;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PanelPapersTest {
    private static final Pattern HEAD = Pattern.compile("(?:日志链第\\d+条|Log, record \\d+) · (?:[0-9A-F]{4} ?){6}[（ ]");

    @Autowired
    ApplicationContext context;

    @Test
    void theCallListNamesWhoIsCalledWhenAndIsThereOnceTheOrderIsDrawn() throws IOException {
        Trials trials = Trials.ready(context, 38);
        PanelId panel = trials.planned();
        assertThatThrownBy(() -> print(trials.coordinator, panel, PanelPaper.CALLS, Languages.CHINESE))
                .isInstanceOf(Refusal.class);

        Acting.as(
                trials.coordinator,
                Role.COORDINATOR,
                () -> context.getBean(Panels.class).draw(panel, Seen.FIRST));
        Paper paper = print(trials.coordinator, panel, PanelPaper.CALLS, Languages.CHINESE);

        assertThat(text(paper)).contains("点名表", "机密候选人1", "机密单位38", "签名", trials.room);
        assertThat(text(paper).split("签名")).as("the head stands on each page").hasSize(pages(paper) + 1);
    }

    @Test
    void anEmptySheetIsThereForEachNumberAndAssessorWithoutACandidatesName() throws IOException {
        Trials trials = Trials.lectured(context, 2);

        Paper paper = print(trials.coordinator, trials.panel(), PanelPaper.SHEETS, Languages.ENGLISH);

        assertThat(pages(paper)).isEqualTo(2 * 5);
        assertThat(text(paper))
                .contains("Score sheet, number 2", "Signature of 评委5")
                .doesNotContain("机密");
    }

    @Test
    void aFilledSheetSaysWhatWasGivenAndByWhichReceiptItCameIn() throws IOException {
        Disagreement wide = Disagreement.tabulated(context);

        Paper paper = print(wide.second(), wide.panel(), PanelPaper.FILLED, Languages.ENGLISH);

        assertThat(text(paper))
                .containsPattern("Received .* 2026, .*, receipt [0-9A-F]{4}")
                .contains("58.5")
                .doesNotContain("机密");
        assertThat(pages(paper)).isEqualTo(2 * 5);
    }

    @Test
    void theTabulationShowsEveryTotalAndInBracketsWhatWasDropped() throws IOException {
        Disagreement wide = Disagreement.tabulated(context);

        Paper paper = print(wide.second(), wide.panel(), PanelPaper.MARKS, Languages.CHINESE);

        assertThat(text(paper)).contains("成绩汇总表", "(58.5)", "88.50", "机密候选人", "核分");
    }

    @Test
    void theRecordSaysWhoJudgedInWhichOrderAndWhatWasReadAgain() throws IOException {
        Disagreement wide = Disagreement.tabulated(context);

        String text = text(print(wide.second(), wide.panel(), PanelPaper.RECORD, Languages.ENGLISH));

        assertThat(text)
                .contains(
                        "Record of the day",
                        "评委1",
                        "Seed of the draw",
                        "15:00",
                        "Second readings",
                        "Tabulated by: 班主任");
    }

    @Test
    void behindTheHeadOnAPaperIsTheActThatItTellsOf() {
        Disagreement wide = Disagreement.tabulated(context);

        print(wide.second(), wide.panel(), PanelPaper.RECORD, Languages.ENGLISH);

        assertThat(context.getBean(JdbcClient.class)
                        .sql("select count(*) from audit_entry e where subject_id = :panel"
                                + " and exists (select from audit_link l where l.entry_id = e.id)")
                        .param("panel", wide.panel().value())
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select count(*) from audit_unsealed u join audit_entry e on e.id = u.entry_id"
                                + " where e.subject_id = :panel")
                        .param("panel", wide.panel().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isRefusedToWhoeverSitsOnThePanel() {
        Trials trials = Trials.lectured(context, 1);

        assertThatThrownBy(
                        () -> print(trials.assessors.getFirst(), trials.panel(), PanelPaper.CALLS, Languages.CHINESE))
                .isInstanceOf(Refusal.class);
    }

    private Paper print(PersonId by, PanelId panel, PanelPaper paper, Locale locale) {
        Paper printed = Acting.ask(
                by, Role.COORDINATOR, () -> context.getBean(PanelPapers.class).print(panel, paper, locale));
        PdfA.assertArchival(printed.bytes());
        try {
            assertThat(HEAD.matcher(text(printed)).results())
                    .as("how far the log goes stands on each page")
                    .hasSize(pages(printed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printed;
    }

    private static String text(Paper paper) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", paper.name()), paper.bytes());
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static int pages(Paper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
            return pdf.getNumberOfPages();
        }
    }
}
