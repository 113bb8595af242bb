package academy.guildhall.panels;

/** Why another assessor is called to score a number. */
public enum CalledFor {
    /** The panel disagrees widely about it. */
    DISAGREEMENT("panel.tell.called"),
    /** Panels that share nobody can be compared once somebody has judged on both. */
    LINK("panel.tell.linked");

    private final String tell;

    CalledFor(String tell) {
        this.tell = tell;
    }

    /** The message by which whoever is called is told. */
    String tell() {
        return tell;
    }
}
