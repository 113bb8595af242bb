package academy.guildhall.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the navigation, with its icon and, where there is one, a count. */
class NavLink extends Anchor {
    private final String path;
    private final List<String> covers;
    private @Nullable Span count;

    NavLink(NavItem item) {
        super("/" + item.path());
        path = item.path();
        covers = item.covers();
        getElement().setAttribute("router-link", true);
        add(item.icon().create(), new Span(getTranslation(item.labelKey())));
    }

    boolean leadsTo(String other) {
        return path.equals(other);
    }

    boolean leadsAbove(String open) {
        return path.isEmpty() ? open.isEmpty() : open.equals(path) || open.startsWith(path + "/");
    }

    boolean covers(String open) {
        return covers.stream().anyMatch(route -> open.startsWith(route + "/"));
    }

    /** Shows whether the page that is open lies under this entry. */
    void mark(boolean here) {
        if (here) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    /** Most entries never have one: what isn't shown isn't there. */
    void count(int number) {
        if (number <= 0) {
            if (count != null) {
                remove(count);
                count = null;
            }
            return;
        }
        if (count == null) {
            count = new Span();
            count.addClassName("nav-count");
            add(count);
        }
        count.setText(number > 99 ? "99+" : Integer.toString(number));
    }
}
