package academy.guildhall.platform.security;

import java.util.List;

/**
 * Plain pages of a room that anyone may open without signing in, offered as a bean. They are served under a strict policy and
 * without a session.
 *
 * @param patterns of their paths, such as {@code /notices/**}
 * @param forms of the paths that take a form: nobody is signed in there, so there is nobody to act as, and a page left open
 *     overnight still works
 */
public record PublicPages(List<String> patterns, List<String> forms) {
    public PublicPages {
        patterns = List.copyOf(patterns);
        forms = List.copyOf(forms);
    }

    public static PublicPages of(String... patterns) {
        return new PublicPages(List.of(patterns), List.of());
    }

    public PublicPages takingForms(String... paths) {
        return new PublicPages(patterns, List.of(paths));
    }
}
