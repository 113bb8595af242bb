package academy.guildhall.courseware;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;

/** Where courses and their decks are found. */
public final class CourseLinks {
    private CourseLinks() {}

    public static String mine() {
        return "course";
    }

    public static String polishing() {
        return "polishing";
    }

    public static String deck(CourseProjectId project) {
        return polishing() + "/" + project;
    }

    public static String ofCohort(CohortId cohort) {
        return CohortLinks.page(cohort, "polishing");
    }
}
