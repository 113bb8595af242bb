package academy.guildhall.audit;

/** Where the log is found. */
public final class AuditLinks {
    private AuditLinks() {}

    public static String all() {
        return "audit";
    }
}
