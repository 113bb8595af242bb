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
        Div buttons = new Div(Buttons.main(
                getTranslation("application.correct.send"), () -> send(row, meanwhile, draft, title, kind)));
        buttons.addClassName("form-actions");
        Div form = new Div(meanwhile, title, kind, buttons);
        form.addClassName("form");
        return form;
    }

    private void send(
            Row row, Meanwhile meanwhile, Drafts.Form draft, TextField title, RadioButtonGroup<CourseKind> kind) {
        boolean sent = meanwhile.save(
                seen -> screening.correct(row.id(), seen, title.getValue(), kind.getValue()),
                () -> send(row, meanwhile, draft, title, kind),
                () -> {
                    draft.sent();
                    show();
                });
        if (sent) {
            draft.sent();
            Finished.say(getTranslation("application.corrected"));
            show();
        }
    }
}
