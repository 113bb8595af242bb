package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeNames;
import academy.guildhall.programmes.Programmes;
import academy.guildhall.programmes.RuleSource;
import academy.guildhall.programmes.RuleVersions;
import academy.guildhall.programmes.SettingsLinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A programme: all versions of its rules, the latest in words, and what it is called. */
@Route("settings/programmes/:programmeId")
@RolesAllowed(Role.ADMINISTRATOR_)
class RuleVersionsView extends Page implements BeforeEnterObserver {
    private final transient Programmes programmes;
    private final transient ProgrammeNames names;
    private final transient RuleVersions rules;
    private final transient HumanDates dates;
    private final transient RuleHelp help;
    private final transient List<RulesPart> parts;
    private final Div body = new Div();

    RuleVersionsView(
            Programmes programmes,
            ProgrammeNames names,
            RuleVersions rules,
            HumanDates dates,
            RuleHelp help,
            List<RulesPart> parts) {
        this.programmes = programmes;
        this.names = names;
        this.rules = rules;
        this.dates = dates;
        this.help = help;
        this.parts = parts;
        body.addClassName("page-body");
        trail(getTranslation("settings.title"), SettingsLinks.all());
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(idIn(event));
    }

    private void show(ProgrammeId programme) {
        Programmes.Choice its = programmes.get(programme);
        title(its.name(getLocale()));
        actions(Buttons.main(
                getTranslation("rules.new"), () -> getUI().ifPresent(ui -> ui.navigate(path(programme) + "/rules"))));
        List<RuleVersions.Version> versions = rules.of(programme);
        Table<RuleVersions.Version> table = new Table<RuleVersions.Version>(getTranslation("rules.versions"))
                .figures("rules.version", version -> Integer.toString(version.number()))
                .text("rules.from", version -> dates.date(version.appliesFrom(), getLocale()))
                .figures("rules.cohorts", version -> Integer.toString(version.cohorts()))
                .whole();
        table.setItems(versions);
        RuleVersions.Version latest = versions.getFirst();
        RuleSource source = latest.source(its);
        body.removeAll();
        body.add(
                new Paragraph(getTranslation("rules.versions.help")),
                table,
                new H2(getTranslation("rules.latest", latest.number())),
                new RulesInWords(latest.rules(), rule -> help.of(source, rule)));
        parts.forEach(part -> part.of(programme, latest.number()).ifPresent(body::add));
        body.add(section(
                getTranslation("settings.programme.names"),
                new Paragraph(getTranslation("settings.programme.names.help")),
                ProgrammeForm.of(names.of(programme), given -> save(programme, given), () -> show(programme))));
    }

    private void save(ProgrammeId programme, ProgrammeNames.Names given) {
        names.save(programme, given);
        Toast.done(getTranslation("settings.saved"));
        show(programme);
    }

    static String path(ProgrammeId programme) {
        return SettingsLinks.programme(programme);
    }

    static ProgrammeId idIn(BeforeEnterEvent event) {
        return RouteIds.of(event, "programmeId", ProgrammeId::of);
    }
}
