package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;

/**
 * An assessor who may not score a candidate.
 *
 * @param employer whether they have their employer in common; such an assessor doesn't preside either
 */
public record Recused(EnrolmentId candidate, PersonId assessor, boolean employer) {}
