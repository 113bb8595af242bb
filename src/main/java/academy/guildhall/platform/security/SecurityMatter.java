package academy.guildhall.platform.security;

/**
 * Something that belongs into the log of security, beside who came and went: published by the room that knows of it.
 *
 * @param what in English, as the log is
 * @param account whose, by its login
 */
public record SecurityMatter(String what, String account) {}
