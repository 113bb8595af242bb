package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** A seat on a panel, and who has it. The first one is the chair. */
@PlanningEntity
public final class Seat {
    @PlanningId
    public String id;

    private Team team;
    private boolean chair;
    private @Nullable PersonId told;

    @PlanningPin
    public boolean pinned;

    @PlanningVariable
    public @Nullable Assessor assessor;

    @SuppressWarnings("NullAway.Init")
    public Seat() {}

    Seat(Team team, int number, @Nullable Assessor assessor, @Nullable PersonId told, boolean pinned) {
        this.id = team.number() + "/" + number;
        this.team = team;
        this.chair = number == 0;
        this.assessor = assessor;
        this.told = told;
        this.pinned = pinned;
    }

    Team team() {
        return team;
    }

    boolean chair() {
        return chair;
    }

    @Nullable
    Assessor assessor() {
        return assessor;
    }

    @Nullable
    PersonId person() {
        return assessor == null ? null : assessor.id();
    }

    /** Whether somebody else was told to have it. */
    boolean differs() {
        return told != null && !told.equals(person());
    }

    @Override
    public String toString() {
        return id;
    }
}
