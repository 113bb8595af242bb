package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.Programmes;
import academy.guildhall.programmes.RuleVersions;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Makes a new version of a programme's rules out of the latest. */
@Route("settings/programmes/:programmeId/rules")
@RolesAllowed(Role.ADMINISTRATOR_)
class NewRulesView extends Page implements BeforeEnterObserver {
    private final transient Programmes programmes;
    private final transient RuleVersions rules;
    private final transient Drafts drafts;
    private final transient AcademyTime time;
    private final Div body = new Div();

    NewRulesView(Programmes programmes, RuleVersions rules, Drafts drafts, AcademyTime time) {
        this.programmes = programmes;
        this.rules = rules;
        this.drafts = drafts;
        this.time = time;
        body.addClassName("page-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProgrammeId programme = RuleVersionsView.idIn(event);
        RuleVersions.Version latest = rules.of(programme).getFirst();
        title(getTranslation("rules.new"));
        trail(getTranslation("settings.title"), "settings");
        trail(programmes.get(programme).name(getLocale()), RuleVersionsView.path(programme));
        RulesForm form = new RulesForm(programme, latest.rules(), time.today(), drafts);
        Div buttons = new Div(Buttons.main(getTranslation("rules.publish"), () -> publish(programme, form)));
        buttons.addClassName("form-actions");
        body.removeAll();
        body.add(new Paragraph(getTranslation("rules.new.help")), form, buttons);
    }

    private void publish(ProgrammeId programme, RulesForm form) {
        rules.publish(programme, form.appliesFrom(), form.value());
        form.sent();
        Toast.done(getTranslation("rules.published"));
        getUI().ifPresent(ui -> ui.navigate(RuleVersionsView.path(programme)));
    }
}
