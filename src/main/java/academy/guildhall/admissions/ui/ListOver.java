package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.ListPreview;
import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.admissions.Untaken;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Download;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;

/** How a list went that was taken over: what was refused of it stays in sight, and goes back to the union. */
class ListOver extends Div {
    ListOver(ListPreview preview, Outcome outcome, HumanDates dates) {
        addClassName("page-body");
        Paragraph done = new Paragraph(getTranslation(
                outcome.added() == 0 ? "import.nothing" : "import.done",
                outcome.added(),
                outcome.known(),
                outcome.refused()));
        done.addClassNames("note", "ok");
        done.setId("import-outcome");
        add(done, Page.link(getTranslation("applications.title"), ApplicationLinks.all() + "?state=NOMINATED"));
        untaken(preview);
        refused(preview, outcome);
        LocalDate until = preview.keptUntil();
        if (until != null) {
            add(new Paragraph(getTranslation("import.kept", dates.date(until, getLocale()))));
        }
    }

    /** What wasn't put right though it was asked for: each opens the page on which it can be. */
    private void untaken(ListPreview preview) {
        if (!preview.untaken().isEmpty()) {
            String title = getTranslation("import.untaken", preview.untaken().size());
            Table<Untaken> table = new Table<>(title);
            table.opens(one -> PersonLinks.correct(one.person()))
                    .text("person.name", Untaken::name)
                    .text("import.number", Untaken::row)
                    .text(
                            "import.untaken.change",
                            one -> getTranslation("import.fault", getTranslation(one.field()), one.change()))
                    .text(
                            "import.untaken.why",
                            one -> getTranslation(one.reasonKey(), one.args().toArray()))
                    .whole()
                    .wraps();
            table.getColumns().getLast().setWidth("24rem").setFlexGrow(5);
            table.setItems(preview.untaken());
            add(new H2(title), new Paragraph(getTranslation("import.untaken.help")), table);
        }
    }

    private void refused(ListPreview preview, Outcome outcome) {
        if (!preview.rows().isEmpty()) {
            add(
                    new H2(getTranslation("import.rows.refused", preview.rows().size())),
                    new Paragraph(getTranslation("import.returned.help")),
                    new Download(ApplicationLinks.returned(preview.id()), getTranslation("import.returned.download")));
            ImportRows.refused(getTranslation("import.returned"), preview.rows())
                    .ifPresent(this::add);
        } else if (outcome.refused() > 0) {
            add(new Paragraph(getTranslation("import.forgotten")));
        }
    }
}
