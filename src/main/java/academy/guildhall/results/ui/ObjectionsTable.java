package academy.guildhall.results.ui;

import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultsQueries.ObjectionRow;

/** The objections to those of a cohort. */
class ObjectionsTable extends Table<ObjectionRow> {
    /** @param readable whether the reader may open them */
    ObjectionsTable(boolean readable, HumanDates dates) {
        super(Words.of("objection.title"));
        addressedAs("objections");
        if (readable) {
            opens(objection -> ResultLinks.objection(objection.id()));
        }
        text("objection.about", ObjectionRow::about)
                .byName("name", ObjectionRow::about)
                .badge("enrolment.state", ObjectionRow::state)
                .by("state", ObjectionRow::state)
                .text("objection.received", objection -> dates.onRecord(objection.receivedAt(), getLocale()))
                .by("received", ObjectionRow::receivedAt)
                .text("objection.due", objection -> dates.date(objection.dueOn(), getLocale()))
                .by("due", ObjectionRow::dueOn)
                .whole();
    }
}
