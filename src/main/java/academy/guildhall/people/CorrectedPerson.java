package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the rooms above need it: name and employer, before and after.
 *
 * @param nextEmployer the employer after it; nothing where there is none, or none that is known yet
 * @param nextEmployerName how the employer after it is called; nothing where there is none
 */
public record CorrectedPerson(
        PersonId person,
        String name,
        String nextName,
        @Nullable OrganisationId employer,
        @Nullable OrganisationId nextEmployer,
        @Nullable String nextEmployerName) {
    public boolean isRenamed() {
        return !name.equals(nextName);
    }

    /** Whether they work somewhere else after it. */
    public boolean isMoved() {
        return nextEmployer == null
                ? employer != null || nextEmployerName != null
                : !Objects.equals(employer, nextEmployer);
    }
}
