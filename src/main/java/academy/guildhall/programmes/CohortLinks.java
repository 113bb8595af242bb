package academy.guildhall.programmes;

/** Where pages about cohorts and enrolments are found. */
public final class CohortLinks {
    private CohortLinks() {}

    public static String all() {
        return "cohorts";
    }

    public static String page(CohortId cohort, String segment) {
        return all() + "/" + cohort + "/" + segment;
    }

    public static String trainees(CohortId cohort) {
        return page(cohort, "trainees");
    }

    /** Those of them who stand in one state. */
    public static String trainees(CohortId cohort, EnrolmentState state) {
        return trainees(cohort) + "?state=" + state;
    }

    public static String correct(CohortId cohort) {
        return page(cohort, "correct");
    }

    public static String enrolment(EnrolmentId enrolment) {
        return "enrolments/" + enrolment;
    }
}
