package academy.guildhall.programmes;

import academy.guildhall.people.OrganisationId;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's place in a cohort, with what a list shows of them. */
public record EnrolmentRow(
        EnrolmentId id,
        CohortId cohort,
        String cohortName,
        PersonId person,
        String name,
        @Nullable String employer,
        @Nullable OrganisationId employerId,
        @Nullable String trade,
        @Nullable String honours,
        boolean consented,
        EnrolmentState state,
        Seen seen)
        implements Shown {
    /** This place, as a decision about it names it. */
    public Enrolments.Chosen chosen() {
        return new Enrolments.Chosen(id, seen);
    }

    @Override
    public List<Fact> facts() {
        return List.of(new Fact("stale.state", state));
    }
}
