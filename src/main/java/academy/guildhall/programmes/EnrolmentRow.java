package academy.guildhall.programmes;

import academy.guildhall.people.OrganisationId;
import academy.guildhall.platform.PersonId;
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
        EnrolmentState state) {}
