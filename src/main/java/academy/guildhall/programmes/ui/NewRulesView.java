package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.Programmes;
import academy.guildhall.programmes.RuleVersions;
import academy.guildhall.programmes.SettingsLinks;
import com.vaadin.flow.component.UI;
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
        trail(getTranslation("settings.title"), SettingsLinks.all());
        trail(programmes.get(programme).name(getLocale()), RuleVersionsView.path(programme));
        Drafts.Form draft = drafts.form("rules:" + programme);
        Meanwhile meanwhile = Meanwhile.of(latest, draft);
        RulesForm form = new RulesForm(latest.rules(), time.today(), draft);
        Div buttons = new Div(
                Buttons.main(getTranslation("rules.publish"), () -> publish(programme, form, meanwhile, draft)));
        buttons.addClassName("form-actions");
        body.removeAll();
        draft.back(NewRulesView::again).ifPresent(body::add);
        body.add(new Paragraph(getTranslation("rules.new.help")), meanwhile, form, buttons);
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void publish(ProgrammeId programme, RulesForm form, Meanwhile meanwhile, Drafts.Form draft) {
        boolean published = meanwhile.save(
                seen -> rules.publish(programme, seen, form.appliesFrom(), form.value()),
                () -> publish(programme, form, meanwhile, draft),
                () -> {
                    draft.sent();
                    again();
                });
        if (published) {
            draft.sent();
            Toast.done(getTranslation("rules.published"));
            UI.getCurrent().navigate(RuleVersionsView.path(programme));
        }
    }
}
