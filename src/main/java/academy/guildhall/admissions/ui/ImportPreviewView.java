package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.Imports;
import academy.guildhall.admissions.ListPreview;
import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.admissions.NominationImportId;
import academy.guildhall.admissions.NominationRounds;
import academy.guildhall.admissions.Untaken;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.WorkPanel;
import academy.guildhall.platform.work.Works;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list would do, row by row, before it is taken over. Refused rows come first, each with column and reason. */
@Route("applications/import/:importId")
@RolesAllowed(Role.ADMINISTRATOR_)
class ImportPreviewView extends Page implements BeforeEnterObserver {
    private final transient Imports imports;
    private final transient NominationRounds rounds;
    private final transient Works works;
    private final transient HumanDates dates;
    private final Div content = new Div();
    private transient @Nullable ListPreview shown;

    ImportPreviewView(Imports imports, NominationRounds rounds, Works works, HumanDates dates) {
        this.imports = imports;
        this.rounds = rounds;
        this.works = works;
        this.dates = dates;
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
        title(imports.fileName(id));
        content.removeAll();
        actions();
        if (progress.isUnderWay()) {
            content.add(progress);
            return;
        }
        ListPreview preview = imports.preview(id);
        shown = preview;
        if (!preview.open()) {
            over(preview);
            return;
        }
        content.add(progress);
        actions(preview);
        content.add(summary(preview));
        content.add(new ListReading(preview, sheets -> {
            imports.leaveOut(id, sheets);
            show(id);
        }));
        Div rows = new Div();
        rows.addClassName("page-body");
        fill(rows, preview);
        if (!preview.names().isEmpty()) {
            content.add(new NearNamesForm(
                    preview.names(),
                    (written, before, known) -> Confirm.decide(written, () -> {
                        imports.means(id, written, before, known);
                        ListPreview now = imports.preview(id);
                        shown = now;
                        fill(rows, now);
                    })));
        }
        List<ListPreview.Row> changed =
                preview.rows().stream().filter(row -> !row.changes().isEmpty()).toList();
        if (!changed.isEmpty()) {
            content.add(new KnownChangesForm(changed, people -> {
                List<Untaken> untaken = imports.takeChanges(id, people);
                ListPreview now = imports.preview(id);
                shown = now;
                actions(now);
                return untaken;
            }));
        }
        content.add(rows);
    }

    /** What is refused comes first. */
    private void fill(Div rows, ListPreview preview) {
        rows.removeAll();
        String refused = getTranslation("import.rows.refused", preview.count(Fate.REFUSED));
        ImportRows.refused(refused, preview.rows()).ifPresent(table -> rows.add(new H2(refused), table));
        String read = getTranslation("import.rows.read", preview.rows().size() - preview.count(Fate.REFUSED));
        ImportRows.read(read, preview.rows()).ifPresent(table -> rows.add(new H2(read), table));
    }

    /** The button says what it does: whom it adds and whom it writes to. Where it would do nothing there is none. */
    private void actions(ListPreview preview) {
        NominationImportId id = preview.id();
        Button aside = Buttons.plain(getTranslation("import.aside"), () -> {
            imports.putAside(id);
            getUI().ifPresent(ui -> ui.navigate(ApplicationLinks.all()));
        });
        long added = preview.count(Fate.NEW);
        long invited = preview.invited();
        long changed = preview.rows().stream().filter(ListPreview.Row::taken).count();
        if (added == 0 && changed == 0) {
            actions(aside);
        } else {
            String take = added == 0
                    ? getTranslation("import.take.changes", changed)
                    : getTranslation(invited == 0 ? "import.take" : "import.take.invite", added, invited);
            actions(Buttons.main(take, () -> take(id)), aside);
        }
    }

    private Paragraph summary(ListPreview preview) {
        long added = preview.count(Fate.NEW);
        String rows = getTranslation(
                "import.summary",
                preview.rows().size(),
                added,
                preview.count(Fate.KNOWN),
                preview.count(Fate.REFUSED),
                preview.year());
        String mail = added == 0
                ? getTranslation("import.summary.nobody")
                : getTranslation("import.summary.invited", preview.invited(), added - preview.invited());
        Paragraph summary = new Paragraph(rows + " " + mail);
        summary.setId("import-summary");
        return summary;
    }

    private void take(NominationImportId id) {
        ListPreview seen = shown;
        if (seen != null) {
            Confirm.decide(seen.fileName(), () -> {
                rounds.begin(id, seen, getLocale());
                show(id);
            });
        }
    }

    /** The list is taken over, or put aside. */
    private void over(ListPreview preview) {
        Outcome outcome = preview.outcome();
        if (outcome == null) {
            content.add(empty(
                    getTranslation("import.refused.done"),
                    link(getTranslation("applications.title"), ApplicationLinks.all())));
            return;
        }
        content.add(new ListOver(preview, outcome, dates));
    }
}
