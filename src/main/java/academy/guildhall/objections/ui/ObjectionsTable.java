package academy.guildhall.objections.ui;

import academy.guildhall.objections.ObjectionLinks;
import academy.guildhall.objections.ObjectionQueries.Row;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Words;

/** The objections to those of a cohort. */
class ObjectionsTable extends Table<Row> {
    /** @param readable whether the reader may open them */
    ObjectionsTable(boolean readable, HumanDates dates) {
        super(Words.of("objection.title"));
        addressedAs("objections");
        if (readable) {
            opens(objection -> ObjectionLinks.of(objection.id()));
        }
        text("objection.about", Row::about)
                .byName("name", Row::about)
                .badge("enrolment.state", Row::state)
                .by("state", Row::state)
                .text(
                        "objection.channel",
                        objection -> getTranslation(objection.channel().key()))
                .text("objection.received", objection -> dates.onRecord(objection.receivedAt(), getLocale()))
                .by("received", Row::receivedAt)
                .text("objection.due", objection -> dates.date(objection.dueOn(), getLocale()))
                .by("due", Row::dueOn)
                .whole();
    }
}
