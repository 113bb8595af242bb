package academy.guildhall.timetable;

/** What happens in a session. A ceremony counts no class hours. */
public enum SessionKind {
    CEREMONY,
    LECTURE,
    POLISHING,
    PRACTICE;

    public String key() {
        return "sessionKind." + name();
    }

    boolean counts() {
        return this != CEREMONY;
    }
}
