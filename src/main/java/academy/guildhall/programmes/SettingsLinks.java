package academy.guildhall.programmes;

/** Where academies and programmes are set up. */
public final class SettingsLinks {
    private SettingsLinks() {}

    public static String all() {
        return "settings";
    }

    public static String academy(AcademyId academy) {
        return all() + "/academies/" + academy;
    }

    public static String programme(ProgrammeId programme) {
        return all() + "/programmes/" + programme;
    }

    public static String rules(ProgrammeId programme) {
        return programme(programme) + "/rules";
    }
}
