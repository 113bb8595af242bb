package academy.guildhall.people;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A title somebody was awarded.
 *
 * @param year in which it was awarded, 1950 to 2100, where it is known
 */
@Embeddable
public record Honour(String title, @Nullable Integer year) {}
