package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two organisations turned out to be one. Whoever holds the id of the one that goes must hold the other's from now on: heard
 * within the transaction, before the one that goes is taken out.
 *
 * @param from the name of the one that goes
 * @param to the name of the one that is kept
 */
public record OrganisationsMerged(OrganisationId goes, OrganisationId kept, String from, String to, Act act)
        implements Transition {
    @Override
    public String subject() {
        return "organisation";
    }

    @Override
    public UUID subjectId() {
        return kept.value();
    }

    @Override
    public @Nullable PersonId concerns() {
        return null;
    }
}
