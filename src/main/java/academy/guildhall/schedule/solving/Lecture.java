package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** Somebody's trial lecture, and at which sitting it is given. */
@PlanningEntity
public final class Lecture {
    @PlanningId
    public String id;

    private Lecturer lecturer;
    private @Nullable Spot told;

    @PlanningPin
    public boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Sitting sitting;

    @SuppressWarnings("NullAway.Init")
    public Lecture() {}

    Lecture(Lecturer lecturer, @Nullable Sitting sitting, boolean pinned, @Nullable Spot told) {
        this.id = lecturer.id().toString();
        this.lecturer = lecturer;
        this.sitting = sitting;
        this.pinned = pinned;
        this.told = told;
    }

    EnrolmentId enrolment() {
        return lecturer.id();
    }

    PersonId person() {
        return lecturer.person();
    }

    @Nullable
    String industry() {
        return lecturer.industry();
    }

    boolean approved() {
        return lecturer.approved();
    }

    @Nullable
    Sitting sitting() {
        return sitting;
    }

    /** Whether they were told another sitting. Who has none at all is counted as that. */
    boolean differs() {
        return told != null && sitting != null && !told.equals(sitting.spot());
    }

    @Override
    public String toString() {
        return lecturer.name();
    }
}
