package academy.guildhall.platform.ui;

import java.util.List;

/**
 * Says that pages of a room lie under another room's entry of the navigation. Offered as a bean.
 *
 * @param path of the entry
 * @param routes the beginnings of the routes that lie under it
 */
public record NavCover(String path, List<String> routes) {
    public static NavCover under(String path, String... routes) {
        return new NavCover(path, List.of(routes));
    }
}
