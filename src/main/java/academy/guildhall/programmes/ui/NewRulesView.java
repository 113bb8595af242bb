package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.Programmes;
import academy.guildhall.programmes.RuleSource;
import academy.guildhall.programmes.RuleVersions;
import academy.guildhall.programmes.SettingsLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a new version of a programme's rules out of the latest. */
@Route("settings/programmes/:programmeId/rules")
@RolesAllowed(Role.ADMINISTRATOR_)
class NewRulesView extends Page implements BeforeEnterObserver {
    private final transient Programmes programmes;
    private final transient RuleVersions rules;
    private final transient Drafts drafts;
    private final transient AcademyTime time;
    private final transient RubricTexts texts;
    private final transient RuleHelp help;
    private final transient List<RulesPart> parts;
    private final Div foreseen = new Div();
    private transient @Nullable ProgrammeRules seen;
    private final Div body = new Div();

    NewRulesView(
            Programmes programmes,
            RuleVersions rules,
            Drafts drafts,
            AcademyTime time,
            RubricTexts texts,
            RuleHelp help,
            List<RulesPart> parts) {
        this.programmes = programmes;
        this.rules = rules;
        this.drafts = drafts;
        this.time = time;
        this.texts = texts;
        this.help = help;
        this.parts = parts;
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
        ErrorSummary errors = new ErrorSummary();
        RuleSource source = latest.source(programmes.get(programme));
        RulesForm form =
                new RulesForm(latest.rules(), time.today(), draft, errors, texts, rule -> help.of(source, rule));
        seen = null;
        foreseen.removeAll();
        Div buttons = new Div(
                Buttons.main(
                        getTranslation("rules.publish"),
                        errors.over(() -> publish(programme, form, meanwhile, draft, errors))),
                Buttons.plain(getTranslation("rules.foresee"), errors.over(() -> foresee(programme, form.draft()))));
        buttons.addClassName("form-actions");
        body.removeAll();
        draft.back(NewRulesView::again).ifPresent(body::add);
        body.add(new Paragraph(getTranslation("rules.new.help")), errors, meanwhile, form, foreseen, buttons);
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void publish(
            ProgrammeId programme, RulesForm form, Meanwhile meanwhile, Drafts.Form draft, ErrorSummary errors) {
        ProgrammeRules given = form.value();
        if (!given.equals(seen) && foresee(programme, given)) {
            Toast.done(getTranslation("rules.foreseen"));
            return;
        }
        boolean published = meanwhile.save(
                seen -> rules.publish(programme, seen, form.appliesFrom(), given),
                errors.over(() -> publish(programme, form, meanwhile, draft, errors)),
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

    /** Shows what these rules would have done before; answers whether there is anything to look at. */
    private boolean foresee(ProgrammeId programme, ProgrammeRules given) {
        List<Component> found = parts.stream()
                .map(part -> part.before(programme, given))
                .flatMap(Optional::stream)
                .toList();
        seen = given;
        foreseen.removeAll();
        foreseen.add(found);
        if (found.isEmpty()) {
            foreseen.add(new Paragraph(getTranslation("rules.foreseen.none")));
        }
        foreseen.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        return !found.isEmpty();
    }
}
