package academy.guildhall.credentials;

import java.time.LocalDate;

/**
 * What a statement says: that somebody is something, by a paper of a number and a day.
 *
 * @param token of the paper's own page: 32 hexadecimal digits by chance, in lower case
 * @param on 1970 to 2149
 */
public record Certified(String number, String name, String titleZh, String titleEn, LocalDate on, String token) {}
