package academy.guildhall.audit;

/** Where the log is found. */
public final class AuditLinks {
    private AuditLinks() {}

    public static String all() {
        return "audit";
    }

    /** Where the chain is verified. */
    public static String chain() {
        return "audit/chain";
    }

    /** One record. */
    public static String record(long entry) {
        return "audit/records/" + entry;
    }
}
