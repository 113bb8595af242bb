package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.Imports;
import academy.guildhall.admissions.Imports.Fate;
import academy.guildhall.admissions.Imports.Outcome;
import academy.guildhall.admissions.Imports.Preview;
import academy.guildhall.admissions.Imports.PreviewRow;
import academy.guildhall.admissions.NominationImportId;
import academy.guildhall.admissions.NominationRounds;
import academy.guildhall.admissions.RowFault;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.WorkPanel;
import academy.guildhall.platform.work.Works;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list would do, row by row, before it is taken over. Refused rows come first, each with column and reason. */
@Route("applications/import/:importId")
@RolesAllowed(Role.ADMINISTRATOR_)
class ImportPreviewView extends Page implements BeforeEnterObserver {
    /** So many rows are shown at once; a longer list scrolls. */
    private static final int SHORT = 60;

    private final transient Imports imports;
    private final transient NominationRounds rounds;
    private final transient Works works;
    private final Div content = new Div();
    private transient @Nullable Preview shown;

    ImportPreviewView(Imports imports, NominationRounds rounds, Works works) {
        this.imports = imports;
        this.rounds = rounds;
        this.works = works;
        trail(getTranslation("applications.title"), ApplicationLinks.all());
        trail(getTranslation("import.title"), ApplicationLinks.imports());
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RouteIds.of(event, "importId", NominationImportId::of));
    }

    private void show(NominationImportId id) {
        WorkPanel progress = new WorkPanel(works, NominationRounds.KIND, id.value(), () -> show(id));
        Preview preview = imports.preview(id);
        shown = preview;
        title(preview.fileName());
        content.removeAll();
        actions();
        if (!preview.open()) {
            over(preview.outcome());
            return;
        }
        content.add(progress);
        if (progress.isUnderWay()) {
            return;
        }
        long added = preview.count(Fate.NEW);
        actions(
                Buttons.main(getTranslation("import.take", added), () -> take(id)),
                Buttons.plain(getTranslation("import.aside"), () -> {
                    imports.putAside(id);
                    getUI().ifPresent(ui -> ui.navigate(ApplicationLinks.all()));
                }));
        Paragraph summary = new Paragraph(getTranslation(
                "import.summary",
                preview.rows().size(),
                added,
                preview.count(Fate.KNOWN),
                preview.count(Fate.REFUSED),
                preview.year()));
        summary.setId("import-summary");
        content.add(summary);
        Div rows = new Div(table(preview));
        rows.addClassName("page-body");
        if (!preview.names().isEmpty()) {
            content.add(new NearNamesForm(
                    preview.names(),
                    (written, before, known) -> Confirm.decide(written, () -> {
                        imports.means(id, written, before, known);
                        rows.removeAll();
                        shown = imports.preview(id);
                        rows.add(table(shown));
                    })));
        }
        content.add(rows);
    }

    private Table<PreviewRow> table(Preview preview) {
        List<PreviewRow> refusedFirst = preview.rows().stream()
                .sorted(Comparator.comparing((PreviewRow row) -> row.fate() != Fate.REFUSED))
                .toList();
        Table<PreviewRow> table = new Table<PreviewRow>(getTranslation("import.title"))
                .text("import.number", PreviewRow::number)
                .text("person.name", PreviewRow::name)
                .text(
                        "import.fate",
                        row -> getTranslation("import.fate." + row.fate().name()))
                .text(
                        "import.faults",
                        row -> row.faults().stream().map(this::say).collect(Collectors.joining(" ")))
                .text("person.employer", this::employer)
                .wraps();
        table.setItems(refusedFirst);
        table.setAllRowsVisible(refusedFirst.size() <= SHORT);
        return table;
    }

    /** An employer that isn't known yet, with the known ones that it may be, or with the one that was chosen. */
    private String employer(PreviewRow row) {
        String meant = row.meant();
        if (meant != null) {
            return getTranslation("import.employer.meant", row.employer(), meant);
        }
        return row.near().isEmpty()
                ? row.employer()
                : getTranslation(
                        "import.employer.near", row.employer(), String.join(getTranslation("list.comma"), row.near()));
    }

    private String say(RowFault fault) {
        return getTranslation(
                "import.fault",
                fault.column().heading(),
                getTranslation(fault.reasonKey(), fault.args().toArray()));
    }

    private void take(NominationImportId id) {
        Preview seen = shown;
        if (seen != null) {
            Confirm.decide(seen.fileName(), () -> {
                rounds.begin(id, seen, getLocale());
                show(id);
            });
        }
    }

    /** The list is taken over, or put aside. */
    private void over(@Nullable Outcome outcome) {
        if (outcome == null) {
            content.add(empty(
                    getTranslation("import.refused.done"),
                    link(getTranslation("applications.title"), ApplicationLinks.all())));
            return;
        }
        Paragraph done = new Paragraph(getTranslation(
                outcome.added() == 0 ? "import.nothing" : "import.done",
                outcome.added(),
                outcome.known(),
                outcome.refused()));
        done.addClassNames("note", "ok");
        done.setId("import-outcome");
        content.add(done, link(getTranslation("applications.title"), "applications?state=NOMINATED"));
    }
}
