package academy.guildhall.admissions;

import academy.guildhall.people.NewPerson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a list that was read without a fault. */
record Nomination(
        NewPerson person,
        @Nullable String nominator,
        @Nullable String courseTitle,
        @Nullable CourseKind courseKind,
        @Nullable LocalDate appliedOn) {}
