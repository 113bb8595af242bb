package academy.guildhall.admissions;

/** Where pages about applications, their lists and nominees are found. */
public final class ApplicationLinks {
    private ApplicationLinks() {}

    public static String all() {
        return "applications";
    }

    public static String application(ApplicationId application) {
        return all() + "/" + application;
    }

    public static String mine() {
        return "application";
    }

    public static String imports() {
        return all() + "/import";
    }

    public static String list(NominationImportId list) {
        return imports() + "/" + list;
    }

    /** The refused rows of a list, as a workbook. */
    public static String returned(NominationImportId list) {
        return "files/nominations/" + list;
    }

    public static String nominees() {
        return "nominees";
    }

    public static String nominee(ApplicationId application) {
        return nominees() + "/" + application;
    }
}
