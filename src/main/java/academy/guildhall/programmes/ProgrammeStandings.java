package academy.guildhall.programmes;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where academies, programmes, cohorts and enrolments stand. */
@Configuration(proxyBeanMethods = false)
class ProgrammeStandings {
    @Bean
    Standing academyStanding() {
        return Standing.fixed(AcademyId.class, "academy", "select id as academy_id from academy where id = :id");
    }

    @Bean
    Standing programmeStanding() {
        return Standing.fixed(
                ProgrammeId.class, "programme", "select id as programme_id, academy_id from programme where id = :id");
    }

    @Bean
    Standing cohortStanding() {
        return Standing.fixed(CohortId.class, "cohort", "select * from cohort_place where cohort_id = :id");
    }

    /** Those who run a cohort stand over its trainees. */
    @Bean
    Standing traineeStanding() {
        return Standing.moving(
                PersonId.class,
                "person",
                "select c.* from enrolment e join cohort_place c on c.cohort_id = e.cohort_id where e.person_id = :id");
    }

    @Bean
    Standing enrolmentStanding() {
        return Standing.fixed(
                EnrolmentId.class,
                "enrolment",
                "select c.* from enrolment e join cohort_place c on c.cohort_id = e.cohort_id where e.id = :id");
    }

    @Bean
    Standing rulesStanding() {
        return Standing.inLog(
                "rules",
                "select p.id as programme_id, p.academy_id from programme_rules r join programme p on p.id = r.programme_id"
                        + " where r.id = :id");
    }
}
