package academy.guildhall.platform.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for whoever is signed in: a line of their home with the one button that does it or leads to it.
 *
 * @param what what waits, in the reader's language
 * @param detail where it belongs or what is the matter with it, or nothing
 * @param due by when it must be done; nothing when no day is set for it
 * @param hinders whether others can't go on until it is done
 * @param button what the button says
 * @param todo what the button does
 */
public record Waiting(String what, String detail, @Nullable Instant due, boolean hinders, String button, Todo todo) {
    /** What is behind the button. */
    public sealed interface Todo {
        /** A page of the application, its path without a leading slash. */
        record Open(String path) implements Todo {}

        /** Done at once, where nothing has to be looked at first. */
        record Act(Runnable work) implements Todo {}
    }

    public static Waiting open(String what, String button, String path) {
        return new Waiting(what, "", null, false, button, new Todo.Open(path));
    }

    public static Waiting act(String what, String button, Runnable work) {
        return new Waiting(what, "", null, false, button, new Todo.Act(work));
    }

    public Waiting in(@Nullable String detail) {
        return new Waiting(what, detail == null ? "" : detail, due, hinders, button, todo);
    }

    public Waiting by(@Nullable Instant due) {
        return new Waiting(what, detail, due, hinders, button, todo);
    }

    public Waiting hindering() {
        return new Waiting(what, detail, due, true, button, todo);
    }

    /**
     * Whether its button leads to this page, or to a part of it while all of it is shown. Another part of a list that is shown
     * in part is another place: who has screened all that was to be screened goes on to those who are to be admitted.
     */
    boolean leadsTo(String location) {
        if (!(todo instanceof Todo.Open open)) {
            return false;
        }
        String[] here = location.split("\\?", 2);
        String[] there = open.path().split("\\?", 2);
        boolean whole = here.length == 1 || there.length == 1;
        return here[0].equals(there[0]) && (whole || here[1].equals(there[1]));
    }
}
