package academy.guildhall.marks;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.papers.Paper;
import academy.guildhall.papers.PaperFoot;
import academy.guildhall.papers.PaperPress;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is printed of a panel, for those who run it: made anew each time from what stands, and kept nowhere. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PanelPapers {
    private final PanelQueries panels;
    private final MarkQueries marks;
    private final ReadingQueries readings;
    private final FilledSheets filled;
    private final PaperPress press;
    private final PaperFoot foot;
    private final MessageSource messages;
    private final HumanDates dates;
    private final String address;

    PanelPapers(
            PanelQueries panels,
            MarkQueries marks,
            ReadingQueries readings,
            FilledSheets filled,
            PaperPress press,
            PaperFoot foot,
            MessageSource messages,
            HumanDates dates,
            @Value("${guildhall.address:http://localhost:8080}") String address) {
        this.panels = panels;
        this.marks = marks;
        this.readings = readings;
        this.filled = filled;
        this.press = press;
        this.foot = foot;
        this.messages = messages;
        this.dates = dates;
        this.address = address;
    }

    /**
     * A paper as PDF, in this language.
     *
     * @throws Refusal when there is nothing to print yet
     */
    public Paper print(PanelId id, PanelPaper paper, Locale locale) {
        PanelDetail panel = panels.detail(id);
        if (!paper.isReady(panel.state())) {
            throw new Refusal("paper.panel.refused");
        }
        PaperWords words = new PaperWords(messages, dates, foot, locale);
        PaperPress.Drawing drawing = switch (paper) {
            case CALLS -> (document, font) -> PaperOfCalls.draw(document, font, words, panel);
            case SHEETS -> (document, font) -> PaperOfSheets.empty(document, font, words, panel, address);
            case FILLED -> {
                Map<FilledSheets.Key, FilledSheets.Sheet> in = filled.of(id);
                yield (document, font) -> PaperOfSheets.filled(document, font, words, panel, in);
            }
            case MARKS -> {
                PanelMarks figures = marks.of(panel);
                yield (document, font) -> PaperOfMarks.draw(document, font, words, panel, figures);
            }
            case RECORD -> {
                List<ReadingQueries.Row> read = readings.of(panel);
                List<MarkQueries.Corrected> corrected = marks.correctedOn(id);
                yield (document, font) ->
                        PaperOfDay.draw(document, font, words, new PaperOfDay.Facts(panel, read, corrected));
            }
        };
        return new Paper(
                paper.name().toLowerCase(Locale.ROOT) + "-" + panel.day() + ".pdf",
                press.make(words.say(paper.key()) + " · " + panel.name(), panel.cohortName(), drawing));
    }
}
