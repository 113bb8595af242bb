package academy.guildhall.platform;

import java.util.Map;

/** What people call the things of a module that {@link Transition}s are about, for the log. */
public interface SubjectTitles {
    /** For a subject the query of its title: one column of text, by {@code :id}. Asked within the transition's transaction. */
    Map<String, String> bySubject();
}
