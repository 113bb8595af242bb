package academy.guildhall.objections;

/** What follows from an objection that is upheld. */
public enum Remedy {
    /** The person is taken off the list; it can't be undone. */
    REMOVE,
    /** What the notice says is corrected, and the person's way goes on then. */
    CORRECT;

    public String key() {
        return "objection.remedy." + name();
    }
}
