package academy.guildhall.platform.ui;

/**
 * The page of one's own account, in the shell's menu under one's name. Offered as a bean by the room that keeps accounts.
 *
 * @param path the route, without a leading slash
 */
public record AccountPage(String labelKey, String path) {}
