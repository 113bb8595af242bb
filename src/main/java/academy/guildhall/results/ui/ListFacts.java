package academy.guildhall.results.ui;

import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Download;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.programmes.PublicAcademies;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsQueries.EntryRow;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** How far a list of results has come: proposed, decided, on notice until when and where. */
class ListFacts extends Facts {
    ListFacts(ListRow list, List<EntryRow> entries, PublicAcademies academies, HumanDates dates) {
        LocalDate decided = list.decidedOn();
        fact("results.people", Integer.toString(entries.size()));
        fact(
                "results.grounds",
                entries.stream()
                        .map(GroundsWords::of)
                        .filter(grounds -> !grounds.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; ")));
        fact("results.proposedAt", dates.onRecord(list.proposedAt(), getLocale()));
        fact("results.decidedOn", decided == null ? null : dates.date(decided, getLocale()));
        fact("results.minute", list.minute());
        Instant closes = list.closesAt();
        PublicNoticeId notice = list.notice();
        if (notice != null && closes != null) {
            fact("notice.closes", dates.onRecord(closes, getLocale()));
            if (list.state() == ResultListState.ON_NOTICE) {
                Anchor open = new Anchor(
                        academies.of(list.cohort()).base() + "/notices/" + notice, getTranslation("notice.page.open"));
                open.getElement().setAttribute("router-ignore", true);
                fact("notice.page", open);
            }
            fact("notice.paper", new Download(ResultLinks.paper(notice), getTranslation("notice.paper.print")));
        }
    }
}
