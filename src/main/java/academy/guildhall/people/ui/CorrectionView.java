package academy.guildhall.people.ui;

import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.Change;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.platform.ui.WhatFollows;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts right what is known of a person: the form, what would follow, and why. */
@Route("people/:personId/correct")
@RolesAllowed(Role.ADMINISTRATOR_)
class CorrectionView extends Page implements BeforeEnterObserver {
    private final transient Corrections corrections;
    private final transient Organisations organisations;
    private final transient Drafts drafts;
    private final transient HumanDates dates;
    private final Paragraph changed = new Paragraph();
    private final Div content = new Div();

    CorrectionView(Corrections corrections, Organisations organisations, Drafts drafts, HumanDates dates) {
        this.corrections = corrections;
        this.organisations = organisations;
        this.drafts = drafts;
        this.dates = dates;
        trail(getTranslation("people.title"), PersonLinks.all());
        changed.addClassName("note");
        changed.getElement().setAttribute("role", "alert");
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Present present = corrections.present(RouteIds.of(event, "personId", PersonId::of));
        title(getTranslation("correction.person", present.name()));
        trail(present.name(), page(present));
        content.removeAll();
        content.add(new Editing(present).parts());
    }

    private static String page(Present present) {
        return PersonLinks.person(present.id());
    }

    /** One correction from the opened form to its end. */
    private final class Editing {
        private final String place;
        private final CorrectionForm form;
        private final WhatFollows follows;
        private Present opened;

        Editing(Present present) {
            opened = present;
            place = "correct:" + present.id();
            form = new CorrectionForm(organisations, drafts);
            form.fill(present, place);
            follows = new WhatFollows(dates, drafts.form(place));
            form.whenChanged(follows::hide);
            changed.setVisible(false);
        }

        Div parts() {
            Div buttons =
                    new Div(follows.looking(this::look), Buttons.plain(getTranslation("confirm.no"), this::leave));
            buttons.addClassName("form-actions");
            form.add(buttons);
            Div parts = new Div(changed, form, follows);
            parts.addClassName("page-body");
            return parts;
        }

        /** Whoever leaves on purpose begins anew. */
        private void leave() {
            drafts.form(place).sent();
            getUI().ifPresent(ui -> ui.navigate(page(opened)));
        }

        private void look() {
            form.value(opened)
                    .ifPresentOrElse(
                            right -> follows.show(
                                    corrections.look(opened.id(), right),
                                    (chosen, reason) -> correct(right, chosen, reason)),
                            follows::hide);
        }

        private void correct(Correction right, Set<String> chosen, String reason) {
            try {
                corrections.correct(opened.id(), right, chosen, reason, opened.version());
                Toast.done(getTranslation("correction.made"));
                leave();
            } catch (Refusal refused) {
                if (!refused.key().equals("correction.refused.stale")) {
                    throw refused;
                }
                lookAgain();
            }
        }

        /** Says what somebody else changed, takes it over where nothing else was typed, and leaves the rest. */
        private void lookAgain() {
            Present now = corrections.present(opened.id());
            List<Change> meanwhile = new ArrayList<>();
            compare(meanwhile, "person.name", opened.name(), now.name());
            compare(meanwhile, "person.employer", opened.employer(), now.employer());
            compare(meanwhile, "person.phone", opened.phone(), now.phone());
            compare(meanwhile, "login.email", opened.email(), now.email());
            compare(meanwhile, "people.login", opened.login(), now.login());
            changed.setText(getTranslation(
                    "correction.stale",
                    meanwhile.isEmpty()
                            ? getTranslation("correction.stale.other")
                            : meanwhile.stream().map(follows::said).collect(Collectors.joining("; "))));
            changed.setVisible(true);
            form.follow(opened, now);
            opened = now;
            follows.hide();
        }

        private void compare(List<Change> to, String labelKey, @Nullable String was, @Nullable String now) {
            if (!Objects.equals(was, now)) {
                to.add(new Change(labelKey, was, now));
            }
        }
    }
}
