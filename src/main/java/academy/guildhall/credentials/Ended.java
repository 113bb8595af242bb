package academy.guildhall.credentials;

import java.time.LocalDate;

/**
 * One that isn't in force any more.
 *
 * @param token of the paper's own page
 * @param replaced whether another one took its place; otherwise it was revoked
 */
public record Ended(String token, LocalDate on, boolean replaced) {}
