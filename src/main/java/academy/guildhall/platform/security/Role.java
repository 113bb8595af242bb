package academy.guildhall.platform.security;

import academy.guildhall.platform.security.Scope.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an account may do, within a scope. One person may hold several. Business, system and audit are administered in
 * three roles, so that three people can hold them. The constants are for annotations. See ADR 0110.
 */
public enum Role {
    TRAINEE(Kind.INSTALLATION, Kind.ACADEMY),
    COACH(Kind.INSTALLATION, Kind.ACADEMY, Kind.PROGRAMME, Kind.COHORT),
    ASSESSOR(Kind.INSTALLATION, Kind.ACADEMY, Kind.PROGRAMME, Kind.COHORT),
    /** Of an organisation: follows those whom its branch nominated or employs. */
    OFFICER(Kind.BRANCH),
    COORDINATOR(Kind.INSTALLATION, Kind.ACADEMY, Kind.PROGRAMME, Kind.COHORT),
    ADMINISTRATOR(Kind.INSTALLATION, Kind.ACADEMY),
    /** Keeps accounts, academies and the mail; decides nothing about anybody. */
    SYSTEM_ADMINISTRATOR(Kind.INSTALLATION, Kind.ACADEMY),
    AUDITOR(Kind.INSTALLATION, Kind.ACADEMY);

    public static final String TRAINEE_ = "TRAINEE";
    public static final String COACH_ = "COACH";
    public static final String ASSESSOR_ = "ASSESSOR";
    public static final String OFFICER_ = "OFFICER";
    public static final String COORDINATOR_ = "COORDINATOR";
    public static final String ADMINISTRATOR_ = "ADMINISTRATOR";
    public static final String SYSTEM_ADMINISTRATOR_ = "SYSTEM_ADMINISTRATOR";
    public static final String AUDITOR_ = "AUDITOR";
    /** The application itself, in jobs and event handlers; no account can hold it. */
    public static final String SYSTEM_ = "SYSTEM";

    private final Set<Kind> scopes;

    Role(Kind first, Kind... more) {
        scopes = Set.copyOf(EnumSet.of(first, more));
    }

    /** Within what it can be given. */
    public Set<Kind> scopes() {
        return scopes;
    }

    /** Whether it is about one's own things alone: one's course, one's trainees, one's sheets. Those services ask whose they are. */
    public boolean isPersonal() {
        return this == TRAINEE || this == COACH || this == ASSESSOR;
    }
}
