package academy.guildhall.results;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;

/** Where lists of results and their notices are found. */
public final class ResultLinks {
    private ResultLinks() {}

    public static String ofCohort(CohortId cohort) {
        return CohortLinks.page(cohort, "results");
    }

    public static String decision(ResultListId list) {
        return "results/" + list + "/decision";
    }

    public static String notice(ResultListId list) {
        return "results/" + list + "/notice";
    }

    /** The notice as a paper. */
    public static String paper(PublicNoticeId notice) {
        return "files/notices/" + notice;
    }
}
