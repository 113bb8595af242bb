package academy.guildhall.platform.security;

/** What an account may do. One person may hold several. The constants are for annotations. */
public enum Role {
    TRAINEE,
    COACH,
    ASSESSOR,
    COORDINATOR,
    ADMINISTRATOR,
    AUDITOR;

    public static final String TRAINEE_ = "TRAINEE";
    public static final String COACH_ = "COACH";
    public static final String ASSESSOR_ = "ASSESSOR";
    public static final String COORDINATOR_ = "COORDINATOR";
    public static final String ADMINISTRATOR_ = "ADMINISTRATOR";
    public static final String AUDITOR_ = "AUDITOR";
    /** The application itself, in jobs and event handlers; no account can hold it. */
    public static final String SYSTEM_ = "SYSTEM";
}
