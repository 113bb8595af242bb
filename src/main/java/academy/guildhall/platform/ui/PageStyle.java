package academy.guildhall.platform.ui;

/**
 * A style sheet that a room's pages need, offered as a bean; every page of the application loads it after the shell's own.
 *
 * @param path under the application's root, such as {@code panels.css}
 */
public record PageStyle(String path) {}
