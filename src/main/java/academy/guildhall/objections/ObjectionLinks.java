package academy.guildhall.objections;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.results.PublicNoticeId;

/** Where objections are found. */
public final class ObjectionLinks {
    private ObjectionLinks() {}

    public static String of(ObjectionId objection) {
        return "objections/" + objection;
    }

    public static String ofCohort(CohortId cohort) {
        return CohortLinks.page(cohort, "objections");
    }

    public static String enter(PublicNoticeId notice) {
        return "objections/new/" + notice;
    }

    /** How a notice went, as a paper. */
    public static String outcome(PublicNoticeId notice) {
        return "files/notices/" + notice + "/outcome";
    }
}
