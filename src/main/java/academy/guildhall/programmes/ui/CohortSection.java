package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import java.util.Set;

/**
 * A page of a cohort, offered by the module to which it belongs as a bean.
 *
 * @param segment the last part of its route: {@code cohorts/:cohortId/<segment>}
 * @param order where its tab stands; trainees come first with 0
 */
public record CohortSection(String labelKey, String segment, int order, Set<Role> roles) {
    public static CohortSection of(String labelKey, String segment, int order, Role... roles) {
        return new CohortSection(labelKey, segment, order, Set.of(roles));
    }
}
