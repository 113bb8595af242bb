package academy.guildhall.people.ui;

import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.Foresight;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.CorrectionPart;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** Puts right what is known of a person: the form, what would follow, and why. */
@Route("people/:personId/correct")
@RolesAllowed(Role.ADMINISTRATOR_)
class CorrectionView extends Page implements BeforeEnterObserver {
    private final transient Corrections corrections;
    private final transient Organisations organisations;
    private final transient Drafts drafts;
    private final transient HumanDates dates;
    private final Div content = new Div();

    CorrectionView(Corrections corrections, Organisations organisations, Drafts drafts, HumanDates dates) {
        this.corrections = corrections;
        this.organisations = organisations;
        this.drafts = drafts;
        this.dates = dates;
        trail(getTranslation("people.title"), PersonLinks.all());
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Present present = corrections.present(RouteIds.of(event, "personId", PersonId::of));
        title(getTranslation("correction.person", present.name()));
        trail(present.name(), page(present));
        Drafts.Form draft = drafts.form("correct:" + present.id());
        content.removeAll();
        content.add(new CorrectionPart<>(
                present,
                new CorrectionForm(organisations, present, draft),
                new Person(corrections, present.id()),
                dates,
                draft,
                () -> getUI().ifPresent(ui -> ui.navigate(page(present)))));
    }

    private static String page(Present present) {
        return PersonLinks.person(present.id());
    }

    private record Person(Corrections corrections, PersonId id)
            implements CorrectionPart.Correcting<Present, Correction> {
        @Override
        public Present present() {
            return corrections.present(id);
        }

        @Override
        public Foresight look(Correction right) {
            return corrections.look(id, right);
        }

        @Override
        public void correct(Correction right, Set<String> chosen, String reason, Seen seen) {
            corrections.correct(id, right, chosen, reason, seen);
        }
    }
}
