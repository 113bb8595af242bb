package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What one room finds for somebody who searches: offered as a bean, and asked for these roles. It finds what the reader may see,
 * {@value #MOST} at most, in one statement.
 */
public interface Finds {
    int MOST = 6;

    Set<Role> roles();

    int order();

    List<Found> find(String text);

    static Finds of(Set<Role> roles, int order, Function<String, List<Found>> find) {
        return new Finds() {
            @Override
            public Set<Role> roles() {
                return roles;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public List<Found> find(String text) {
                return find.apply(text);
            }
        };
    }
}
