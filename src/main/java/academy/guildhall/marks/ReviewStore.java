package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of score reviews beside the doubt itself: points that were misread, and figures that became others. */
@Repository
class ReviewStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Published(CandidateId candidate, PanelId panel, Instant publishedAt) {}

    /** Somebody's latest lecture that was held and whose results are published. */
    Optional<Published> latest(PersonId person) {
        return jdbc.sql("""
                        select c.id as candidate, p.id as panel, p.published_at from candidate_view c
                        join panel_view p on p.id = c.panel_id and p.state = 'PUBLISHED'
                        where c.person_id = :person and c.state = 'LECTURED' order by p.published_at desc limit 1
                        """)
                .param("person", person.value())
                .query(Published.class)
                .optional();
    }

    Optional<PersonId> tabulator(PanelId panel) {
        return jdbc.sql(
                        "select tabulated_by_id as value from panel_view where id = :panel and tabulated_by_id is not null")
                .param("panel", panel.value())
                .query(PersonId.class)
                .optional();
    }

    void propose(ScoreReviewId review, Misread sheet) {
        drop(review);
        sheet.now()
                .forEach((criterion, points) -> jdbc.sql("""
                        insert into reviewed_point (review_id, criterion, was_points, now_points)
                        values (:review, :criterion, :was, :now)
                        """)
                        .param("review", review.value())
                        .param("criterion", criterion)
                        .param("was", Objects.requireNonNull(sheet.was().get(criterion)))
                        .param("now", points)
                        .update());
    }

    void drop(ScoreReviewId review) {
        jdbc.sql("delete from reviewed_point where review_id = :review")
                .param("review", review.value())
                .update();
    }

    /** Figures that hold from now on, beside those that held until now. */
    record Corrected(CandidateId candidate, MarkStore.Kept was, MarkStore.Kept now) {
        boolean placed() {
            return !Objects.equals(was.place(), now.place());
        }

        boolean turned() {
            return was.passed() != now.passed();
        }
    }

    void keep(ScoreReviewId review, Corrected one, Instant at) {
        MarkStore.Kept now = one.now();
        jdbc.sql("""
                        insert into corrected_result (review_id, candidate_id, corrected_at, was_final_mark, was_place, was_passed,
                                                      mean, untrimmed_mean, group_mean, spread, penalty, final_mark, place,
                                                      outright_fail, passed, criteria)
                        values (:review, :candidate, :at, :wasMark, :wasPlace, :wasPassed, :mean, :untrimmed, :group, :spread,
                                :penalty, :final, :place, :fails, :passed, cast(:criteria as jsonb))
                        """)
                .param("review", review.value())
                .param("candidate", one.candidate().value())
                .param("at", AcademyTime.utc(at))
                .param("wasMark", one.was().finalMark(), Types.NUMERIC)
                .param("wasPlace", one.was().place(), Types.INTEGER)
                .param("wasPassed", one.was().passed())
                .param("mean", now.mean(), Types.NUMERIC)
                .param("untrimmed", now.untrimmedMean(), Types.NUMERIC)
                .param("group", now.groupMean(), Types.NUMERIC)
                .param("spread", now.spread(), Types.NUMERIC)
                .param("penalty", now.penalty(), Types.NUMERIC)
                .param("final", now.finalMark(), Types.NUMERIC)
                .param("place", now.place(), Types.INTEGER)
                .param("fails", now.outrightFail())
                .param("passed", now.passed())
                .param("criteria", json.writeValueAsString(now.criteria()))
                .update();
    }

    /** How often somebody passed and failed by now, of all that was published. */
    record Lectures(int passed, int failed) {}

    Lectures lectures(EnrolmentId enrolment) {
        return jdbc.sql("""
                        select count(*) filter (where r.passed) as passed, count(*) filter (where not r.passed) as failed
                        from candidate_view c
                        join panel_view p on p.id = c.panel_id and p.state = 'PUBLISHED'
                        join current_result r on r.candidate_id = c.id
                        where c.enrolment_id = :enrolment
                        """)
                .param("enrolment", enrolment.value())
                .query(Lectures.class)
                .single();
    }

    /** The panel before which somebody is to lecture again. */
    Optional<String> standsOn(EnrolmentId enrolment) {
        return jdbc.sql("""
                        select p.name from candidate_view c join panel_view p on p.id = c.panel_id
                        where c.enrolment_id = :enrolment and c.open
                        """)
                .param("enrolment", enrolment.value())
                .query(String.class)
                .optional();
    }

    /** How many doubts of a cohort aren't decided yet. */
    int open(CohortId cohort) {
        return jdbc.sql("""
                        select count(*) from score_review r
                        join candidate_view c on c.id = r.candidate_id
                        join panel_view p on p.id = c.panel_id
                        where p.cohort_id = :cohort and r.state in ('ASKED', 'PROPOSED')
                        """)
                .param("cohort", cohort.value())
                .query(Integer.class)
                .single();
    }
}
