package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.CohortId;
import java.time.LocalDate;
import java.util.Set;

/** A panel that the rooms above hold, so that nobody else moves it until their transaction ends. */
public record HeldPanel(
        PanelId id,
        CohortId cohort,
        String name,
        LocalDate day,
        PanelState state,
        Set<PersonId> members,
        PersonId chief) {
    public HeldPanel {
        members = Set.copyOf(members);
    }

    /** Refuses a member: they would learn who stands behind a number. */
    public HeldPanel notFor(PersonId person) {
        if (members.contains(person)) {
            throw new Refusal("panel.refused.member");
        }
        return this;
    }

    /** Refuses while the day of the lectures is still to come. */
    public void requireBegun(LocalDate today) {
        if (state.takesScores() && day.isAfter(today)) {
            throw new Refusal("panel.refused.early");
        }
    }
}
