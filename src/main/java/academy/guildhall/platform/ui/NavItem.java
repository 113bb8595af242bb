package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry of the navigation, offered by a module as a bean. It is shown to whoever may open it.
 *
 * @param path the route, without a leading slash
 * @param covers beginnings of other routes whose pages lie under this entry when no entry leads to them
 * @param order where it stands, 0 first; the first three stand at the foot of a phone's screen
 */
public record NavItem(String labelKey, String path, Glyph icon, int order, Set<Role> roles, List<String> covers) {
    public static NavItem of(String labelKey, String path, Glyph icon, int order, Role... roles) {
        return new NavItem(labelKey, path, icon, order, Set.of(roles), List.of());
    }

    /** The same with more routes under it. */
    public NavItem covering(List<String> routes) {
        return new NavItem(
                labelKey,
                path,
                icon,
                order,
                roles,
                Stream.concat(covers.stream(), routes.stream()).toList());
    }
}
