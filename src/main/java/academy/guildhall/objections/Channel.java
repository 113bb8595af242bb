package academy.guildhall.objections;

/** By which way an objection came. */
public enum Channel {
    PAGE,
    TELEPHONE,
    LETTER;

    public String key() {
        return "objection.channel." + name();
    }
}
