package academy.guildhall.courseware;

import academy.guildhall.comments.Comments;
import academy.guildhall.documents.RenderingState;
import academy.guildhall.programmes.EnrolmentProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out how a course stands before its sign-off. */
@Component
class SignOffCheck {
    private final Comments comments;
    private final EnrolmentProgress enrolments;
    private final CourseTurns turns;
    private final JdbcClient jdbc;

    SignOffCheck(Comments comments, EnrolmentProgress enrolments, CourseTurns turns, JdbcClient jdbc) {
        this.comments = comments;
        this.enrolments = enrolments;
        this.turns = turns;
        this.jdbc = jdbc;
    }

    private record Drawn(RenderingState rendering, int pagesDone, int pages) {}

    SignOff of(CourseProject project) {
        int needed = turns.rules(enrolments.row(project.enrolment()).cohort()).polishingRounds();
        int open = comments.open(project.id().value());
        return project.latestVersion()
                .map(latest -> jdbc.sql("select rendering, pages_done, pages from document_view where id = :id")
                        .param("id", latest.document().value())
                        .query(Drawn.class)
                        .single())
                .map(drawn -> new SignOff(
                        project.reviewedVersions(), needed, open, drawn.rendering(), drawn.pagesDone(), drawn.pages()))
                .orElseGet(() -> new SignOff(0, needed, open, null, 0, 0));
    }
}
