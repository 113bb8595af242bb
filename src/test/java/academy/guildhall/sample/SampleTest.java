package academy.guildhall.sample;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The sample is what the start page promises; every figure is counted from the records. */
@ApplicationTest
@TestPropertySource(properties = "guildhall.sample=true")
class SampleTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    SampleLoader loader;

    @Test
    void hasNinetySevenCertifiedAndAppointedTeachersOfThreePastYears() {
        assertThat(count("""
                        select count(*) from enrolment e join cohort c on c.id = e.cohort_id
                        where e.state = 'APPOINTED' and c.year < (select max(year) from cohort)
                        """)).isEqualTo(97);
        assertThat(count("select count(distinct year) from cohort")).isEqualTo(4);
        assertThat(count("select count(*) from appointment")).isEqualTo(97);
    }

    @Test
    void hasThirtyFourOfThisYearsFirstCohortAwaitingNothingButTheirLetters() {
        assertThat(count("select count(*) from certificate")).isEqualTo(97 + 34);
        assertThat(count("""
                        select count(*) from enrolment e join cohort c on c.id = e.cohort_id
                        where c.batch = 1 and c.year = (select max(year) from cohort) and e.state = 'CERTIFIED'
                        """)).isEqualTo(34);
    }

    @Test
    void closesItsAccountsWhenItIsServedAsRealAndOpensThemWhenItIsASampleAgain() {
        String open = "select count(*) from account where state = 'OPEN' and login like '%@guildhall.example'";
        int before = count(open);
        assertThat(new SampleClosed(jdbc).close())
                .isGreaterThanOrEqualTo(before)
                .isPositive();
        assertThat(count(open)).isZero();
        loader.start();
        assertThat(count(open)).isEqualTo(before);
    }

    @Test
    void hasThirtyEightInTheSecondCohortAtDifferentPointsOfTheRoad() {
        assertThat(count("select count(*) from enrolment e join cohort c on c.id = e.cohort_id where c.batch = 2"))
                .isEqualTo(38);
        List<String> states = jdbc.sql(
                        "select distinct e.state from enrolment e join cohort c on c.id = e.cohort_id where c.batch = 2")
                .query(String.class)
                .list();
        assertThat(states)
                .contains(
                        "ADMITTED",
                        "ENROLLED",
                        "POLISHING",
                        "APPROVED_FOR_TRIAL",
                        "RETRIAL",
                        "ON_NOTICE",
                        "SUSPENDED",
                        "WITHDRAWN");
    }

    @Test
    void hasACourseSignedOffForEverybodyWhoIsBeyondPolishing() {
        assertThat(count("""
                        select count(*) from enrolment e
                        where e.state not in ('ADMITTED', 'ENROLLED', 'WITHDRAWN', 'POLISHING')
                          and not exists (
                              select 1 from course_project p
                              where p.enrolment_id = e.id and p.state = 'SIGNED_OFF'
                                and (select count(*) from deck_version v where v.project_id = p.id) = 2)
                        """)).isZero();
    }

    @Test
    void hasEachCourseOnItsTeachersTrade() {
        assertThat(
                        count(
                                "select count(distinct (c.trade, a.course_title)) from application a join person_view c on c.id = a.person_id"))
                .isEqualTo(10);
        assertThat(count("select count(distinct (e.trade, p.topic)) from course_project p"
                        + " join trainee_view e on e.id = p.enrolment_id where p.topic <> ''"))
                .isEqualTo(10);
    }

    @Test
    void writesToNobody() {
        assertThat(count("select count(*) from mail where state not in ('SKIPPED', 'SUPERSEDED')"))
                .isZero();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
