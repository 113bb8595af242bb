package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Change;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.platform.ui.WhatFollows;
import academy.guildhall.programmes.CohortCorrection;
import academy.guildhall.programmes.CohortCorrections;
import academy.guildhall.programmes.CohortCorrections.Present;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts right a cohort's name, dates and seats: the form, what would follow, and why. */
@Route("cohorts/:cohortId/correct")
@RolesAllowed(Role.ADMINISTRATOR_)
class CohortCorrectionView extends CohortPage {
    private final transient CohortCorrections corrections;
    private final transient Drafts drafts;
    private final transient HumanDates dates;

    CohortCorrectionView(CohortFrame frame, CohortCorrections corrections, Drafts drafts, HumanDates dates) {
        super(frame);
        this.corrections = corrections;
        this.drafts = drafts;
        this.dates = dates;
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        body.add(new H2(getTranslation("cohort.correct")), new Editing(corrections.present(cohort.id())).parts());
    }

    /** One correction from the opened form to its end. */
    private final class Editing {
        private final Drafts.Form draft;
        private final CohortCorrectionForm form;
        private final WhatFollows follows;
        private final Paragraph changed = new Paragraph();
        private Present opened;

        Editing(Present present) {
            opened = present;
            draft = drafts.form("correct-cohort:" + present.id());
            form = new CohortCorrectionForm(present, draft);
            follows = new WhatFollows(dates, draft);
            form.whenChanged(follows::hide);
            changed.addClassName("note");
            changed.getElement().setAttribute("role", "alert");
            changed.setVisible(false);
        }

        Div parts() {
            Div buttons =
                    new Div(follows.looking(this::look), Buttons.plain(getTranslation("confirm.no"), this::leave));
            buttons.addClassName("form-actions");
            form.add(new Paragraph(getTranslation("rules.pinned")), buttons);
            Div parts = new Div(changed, form, follows);
            parts.addClassName("page-body");
            return parts;
        }

        /** Whoever leaves on purpose begins anew. */
        private void leave() {
            draft.sent();
            getUI().ifPresent(ui -> ui.navigate(CohortLinks.trainees(opened.id())));
        }

        private void look() {
            form.value(opened)
                    .ifPresentOrElse(
                            right -> follows.show(
                                    corrections.look(opened.id(), right), (chosen, reason) -> correct(right, reason)),
                            follows::hide);
        }

        private void correct(CohortCorrection right, String reason) {
            try {
                corrections.correct(opened.id(), right, reason, opened.version());
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
            compare(meanwhile, "cohort.name", opened.name(), now.name());
            compare(meanwhile, "cohort.first", opened.startsOn(), now.startsOn());
            compare(meanwhile, "cohort.last", opened.endsOn(), now.endsOn());
            compare(meanwhile, "cohort.capacity", opened.seats(), now.seats());
            compare(meanwhile, "cohort.taken.label", opened.seatsTaken(), now.seatsTaken());
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

        private void compare(List<Change> to, String labelKey, Object was, Object now) {
            if (!was.equals(now)) {
                to.add(new Change(labelKey, was, now));
            }
        }
    }
}
