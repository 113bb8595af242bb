package academy.guildhall.results.ui;

import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.results.ResultsQueries.EntryRow;

/** Who stands on a list of results. */
class ListedTable extends Table<EntryRow> {
    ListedTable() {
        super(Words.of("results.title"));
        opens(entry -> CohortLinks.enrolment(entry.enrolment()))
                .text("person.name", EntryRow::name)
                .byName("name", EntryRow::name)
                .badge("enrolment.state", EntryRow::state)
                .by("state", EntryRow::state)
                .text("person.employer", EntryRow::employer)
                .byName("employer", EntryRow::employer)
                .figures("results.mark", entry -> entry.finalMark().toPlainString())
                .by("mark", EntryRow::finalMark)
                .text(
                        "consent.publication",
                        entry -> getTranslation(entry.consented() ? "consent.given" : "results.consent.missing"))
                .whole();
    }
}
