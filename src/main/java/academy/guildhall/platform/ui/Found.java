package academy.guildhall.platform.ui;

/**
 * One thing that the search found.
 *
 * @param kind what it is, in the reader's language
 * @param detail what tells it from another one of the same name, or nothing
 * @param path the page that it opens, without a leading slash
 */
public record Found(String kind, String name, String detail, String path) {}
