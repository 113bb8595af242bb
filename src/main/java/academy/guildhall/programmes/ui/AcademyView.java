package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.platform.ui.UploadField;
import academy.guildhall.programmes.Academies;
import academy.guildhall.programmes.Academies.Details;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.Programmes;
import academy.guildhall.programmes.SettingsLinks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One academy: who it is, its mark, its programmes, and where its public pages stand. */
@Route("settings/academies/:academyId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
class AcademyView extends Page implements BeforeEnterObserver {
    private static final int LARGEST_MARK = 2_000_000;

    private final transient Academies academies;
    private final transient Programmes programmes;
    private final transient Authority authority;
    private final transient List<AcademyPart> parts;
    private final Div body = new Div();

    AcademyView(Academies academies, Programmes programmes, Authority authority, List<AcademyPart> parts) {
        this.parts = parts;
        this.academies = academies;
        this.programmes = programmes;
        this.authority = authority;
        trail(getTranslation("settings.title"), SettingsLinks.all());
        body.addClassName("page-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RouteIds.of(event, "academyId", AcademyId::of));
    }

    private void show(AcademyId id) {
        Details details = academies.details(id);
        title(Languages.of(getLocale(), details.zh(), details.en()));
        body.removeAll();
        AcademyForm form = AcademyForm.of(
                details,
                changed -> {
                    academies.save(id, changed);
                    Toast.done(getTranslation("settings.saved"));
                    show(id);
                },
                () -> show(id));
        Anchor publicly = new Anchor("/a/" + details.path(), "/a/" + details.path());
        publicly.setRouterIgnore(true);
        body.add(
                section(getTranslation("settings.academy"), form),
                section(
                        getTranslation("settings.mark"),
                        new Paragraph(getTranslation("settings.mark.help")),
                        new UploadField(
                                getTranslation("settings.mark.upload"),
                                LARGEST_MARK,
                                (name, content) -> mark(id, details.seen(), content),
                                ".png",
                                ".jpg",
                                ".jpeg")),
                section(getTranslation("settings.public"), publicly));
        if (authority.over(id, Role.ADMINISTRATOR)) {
            Div list = new Div();
            Div both = new Div(list, ProgrammeForm.adding(programme -> {
                academies.addProgramme(id, programme);
                list(id, list);
            }));
            both.addClassName("page-body");
            body.add(section(getTranslation("settings.programmes"), both));
            list(id, list);
        }
        parts.forEach(part -> body.add(section(getTranslation(part.titleKey()), part.of(id))));
    }

    private void mark(AcademyId id, Seen seen, byte[] content) {
        Confirm.decide(getTranslation("settings.mark"), () -> {
            academies.mark(id, seen, content);
            Toast.done(getTranslation("settings.mark.saved"));
            show(id);
        });
    }

    private void list(AcademyId id, Div list) {
        Table<Programmes.Choice> table = new Table<Programmes.Choice>(getTranslation("settings.programmes"))
                .opens(choice -> RuleVersionsView.path(choice.id()))
                .text("cohort.programme", choice -> choice.name(getLocale()))
                .text("settings.code", Programmes.Choice::code)
                .text("programme.certifies", choice -> choice.certifies(getLocale()))
                .whole();
        table.setItems(programmes.of(id));
        list.removeAll();
        list.add(table);
    }
}
