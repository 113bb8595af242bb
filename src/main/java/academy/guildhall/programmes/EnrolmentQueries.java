package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.text.SearchQuery;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in a cohort, and where they stand. */
@Repository
class EnrolmentQueries {
    private static final String ROW = """
            select id, cohort_id as cohort, cohort as cohort_name, person_id as person, name, employer,
                   employer_id, trade, honours, consented_at is not null as consented, state, version as seen
            from trainee_view
            """;

    private static final String MINE = "(:everywhere or programme_id = any(:programmes) or cohort_id = any(:cohorts))";

    private final JdbcClient jdbc;

    EnrolmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    EnrolmentRow row(EnrolmentId enrolment) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", enrolment.value())
                .query(EnrolmentRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    /** By name in pinyin order, in one statement. */
    List<EnrolmentRow> of(CohortId cohort) {
        return jdbc.sql(ROW + " where cohort_id = :cohort order by pinyin_key, id")
                .param("cohort", cohort.value())
                .query(EnrolmentRow.class)
                .list();
    }

    /** Somebody's places, the latest first, as far as the reader may see them. */
    List<EnrolmentRow> ofPerson(Within within, PersonId person) {
        return within.bind(jdbc.sql(ROW + " where person_id = :person and " + MINE + " order by year desc, batch desc"))
                .param("person", person.value())
                .query(EnrolmentRow.class)
                .list();
    }

    /** Those whose name or employer is looked for, the latest cohort first. */
    List<EnrolmentRow> found(Within within, SearchQuery asked, int most) {
        return asked.bind(within.bind(jdbc.sql(ROW + " e where " + asked.condition("e") + " and " + MINE
                        + " order by year desc, batch desc, pinyin_key, id limit :most")))
                .param("most", most)
                .query(EnrolmentRow.class)
                .list();
    }

    Optional<EnrolmentRow> latestOf(PersonId person) {
        return jdbc.sql(ROW + " where person_id = :person order by year desc, batch desc limit 1")
                .param("person", person.value())
                .query(EnrolmentRow.class)
                .optional();
    }
}
