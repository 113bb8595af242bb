package academy.guildhall.courseware;

import academy.guildhall.documents.RenderingState;
import academy.guildhall.programmes.EnrolmentProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out how a course stands before its sign-off. */
@Component
class SignOffCheck {
    private final PageCommentRepository comments;
    private final EnrolmentProgress enrolments;
    private final CourseTurns turns;
    private final JdbcClient jdbc;

    SignOffCheck(PageCommentRepository comments, EnrolmentProgress enrolments, CourseTurns turns, JdbcClient jdbc) {
        this.comments = comments;
        this.enrolments = enrolments;
        this.turns = turns;
        this.jdbc = jdbc;
    }

    SignOff of(CourseProject project) {
        int needed = turns.rules(enrolments.card(project.enrolment()).cohort()).polishingRounds();
        int open = comments.countOpen(project.id());
        return project.latestVersion()
                .map(latest -> jdbc.sql("select rendering, pages_done, pages from document_card where id = :id")
                        .param("id", latest.document().value())
                        .query((rs, row) -> new SignOff(
                                project.reviewedVersions(),
                                needed,
                                open,
                                RenderingState.valueOf(rs.getString("rendering")),
                                rs.getInt("pages_done"),
                                rs.getInt("pages")))
                        .single())
                .orElseGet(() -> new SignOff(0, needed, open, null, 0, 0));
    }
}
