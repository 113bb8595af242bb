package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Foresight;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.CorrectionPart;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.programmes.CohortCorrection;
import academy.guildhall.programmes.CohortCorrections;
import academy.guildhall.programmes.CohortCorrections.Present;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

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
        Present present = corrections.present(cohort.id());
        Drafts.Form draft = drafts.form("correct-cohort:" + cohort.id());
        body.add(
                new H2(getTranslation("cohort.correct")),
                new CorrectionPart<>(
                        present,
                        new CohortCorrectionForm(present, draft),
                        new Cohort(corrections, cohort.id()),
                        dates,
                        draft,
                        () -> getUI().ifPresent(ui -> ui.navigate(CohortLinks.trainees(cohort.id())))));
    }

    private record Cohort(CohortCorrections corrections, CohortId id)
            implements CorrectionPart.Correcting<Present, CohortCorrection> {
        @Override
        public Present present() {
            return corrections.present(id);
        }

        @Override
        public Foresight look(CohortCorrection right) {
            return corrections.look(id, right);
        }

        @Override
        public void correct(CohortCorrection right, Set<String> chosen, String reason, Seen seen) {
            corrections.correct(id, right, reason, seen);
        }
    }
}
