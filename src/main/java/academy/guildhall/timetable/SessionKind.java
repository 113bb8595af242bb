package academy.guildhall.timetable;

import academy.guildhall.platform.Worded;

/** What happens in a session. A ceremony counts no class hours. */
public enum SessionKind implements Worded {
    CEREMONY,
    LECTURE,
    POLISHING,
    PRACTICE;

    @Override
    public String key() {
        return "sessionKind." + name();
    }

    boolean counts() {
        return this != CEREMONY;
    }
}
