package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to give a trial lecture.
 *
 * @param approved whether they may, as it stands
 */
public record Lecturer(
        EnrolmentId id,
        PersonId person,
        String name,
        @Nullable String industry,
        boolean approved) {}
