package academy.guildhall.platform.security;

import academy.guildhall.platform.i18n.Languages;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the scopes of some kinds are called, offered as a bean by the room that owns them. */
public interface ScopeNames {
    Set<Scope.Kind> kinds();

    /**
     * One scope by name.
     *
     * @param name with what tells it from others of that name
     */
    record Named(Scope scope, String zh, String en) {
        public String name(Locale locale) {
            return Languages.of(locale, zh, en);
        }
    }

    /** These by name; what isn't there is left out. */
    List<Named> names(Collection<Scope> scopes);

    /** What somebody with such a reach may give authority within, found by part of its name; at most so many. */
    List<Named> find(Scope.Kind kind, Reach reach, String text, int limit);
}
