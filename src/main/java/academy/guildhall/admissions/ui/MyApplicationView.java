package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.admissions.CourseKind;
import academy.guildhall.admissions.Screening;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** My own application: where it stands, and its correction when it was returned. */
@Route("application")
@RolesAllowed(Role.TRAINEE_)
class MyApplicationView extends Page {
    private final transient ApplicationQueries applications;
    private final transient Screening screening;
    private final transient Drafts drafts;
    private final transient HumanDates dates;
    private final Div content = new Div();

    MyApplicationView(ApplicationQueries applications, Screening screening, Drafts drafts, HumanDates dates) {
        this.applications = applications;
        this.screening = screening;
        this.drafts = drafts;
        this.dates = dates;
        title(getTranslation("application.mine"));
        content.addClassName("page-body");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        Optional<Row> mine = applications.mine();
        if (mine.isEmpty()) {
            content.add(empty(getTranslation("application.mine.none")));
            return;
        }
        Row row = mine.get();
        state(new StateBadge(row.state()));
        content.add(new ApplicationFacts(row, dates, getLocale()));
        if (row.state() == ApplicationState.RETURNED) {
            content.add(section(getTranslation("application.correct"), form(row)));
        }
    }

    private Div form(Row row) {
        Drafts.Form draft = drafts.form("correction:" + row.id());
        Meanwhile meanwhile = Meanwhile.of(row, draft);
        TextField title = new TextField(getTranslation("application.course"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(200);
        String known = row.courseTitle();
        if (known != null) {
            title.setValue(known);
        }
        RadioButtonGroup<CourseKind> kind = new RadioButtonGroup<>(getTranslation("application.kind"));
        kind.setItems(CourseKind.values());
        kind.setItemLabelGenerator(item -> getTranslation(item.key()));
        CourseKind before = row.courseKind();
        if (before != null) {
            kind.setValue(before);
        }
        draft.keep(title, "title");
        draft.choice(kind, "kind", CourseKind::name, CourseKind::valueOf);
        ErrorSummary errors = new ErrorSummary().field("title", title).field("kind", kind);
        Correction correction = new Correction(row, meanwhile, draft, errors, title, kind);
        Div buttons =
                new Div(Buttons.main(getTranslation("application.correct.send"), errors.over(() -> send(correction))));
        buttons.addClassName("form-actions");
        Div form = new Div(errors, meanwhile, title, kind, buttons);
        form.addClassName("form");
        return form;
    }

    /** The form as it stands. */
    private record Correction(
            Row row,
            Meanwhile meanwhile,
            Drafts.Form draft,
            ErrorSummary errors,
            TextField title,
            RadioButtonGroup<CourseKind> kind) {}

    private void send(Correction form) {
        form.errors().filled("title", "kind").refuse();
        boolean sent = form.meanwhile()
                .save(
                        seen -> screening.correct(
                                form.row().id(),
                                seen,
                                form.title().getValue(),
                                form.kind().getValue()),
                        form.errors().over(() -> send(form)),
                        () -> {
                            form.draft().sent();
                            show();
                        });
        if (sent) {
            form.draft().sent();
            Finished.say(getTranslation("application.corrected"));
            show();
        }
    }
}
