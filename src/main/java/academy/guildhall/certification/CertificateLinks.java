package academy.guildhall.certification;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;

/** Where certificates are found: one's own, a cohort's, and all. */
public final class CertificateLinks {
    private CertificateLinks() {}

    public static String all() {
        return "certificates";
    }

    public static String certificate(CertificateId certificate) {
        return all() + "/" + certificate;
    }

    public static String mine() {
        return "certificate";
    }

    public static String ofCohort(CohortId cohort) {
        return CohortLinks.page(cohort, "certificates");
    }
}
