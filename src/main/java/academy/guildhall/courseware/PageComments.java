package academy.guildhall.courseware;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on spots of a page: the coach makes and settles them, both talk about them. */
@Service
@Transactional
@RolesAllowed(Role.COACH_)
public class PageComments {
    private final CourseAccess access;
    private final PageCommentRepository comments;
    private final CurrentUser current;
    private final JdbcClient jdbc;

    PageComments(CourseAccess access, PageCommentRepository comments, CurrentUser current, JdbcClient jdbc) {
        this.access = access;
        this.comments = comments;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** Comments on a page that there is, of a course that isn't signed off. */
    public PageCommentId comment(CourseProjectId id, CommentPlace place, String text) {
        CourseProject project = access.coached(id);
        if (project.state() == CourseState.SIGNED_OFF) {
            throw new Refusal("course.refused.signedOff");
        }
        int pages = jdbc.sql("""
                        select d.pages from deck_version v join document_card d on d.id = v.document_id
                        where v.project_id = :project and v.number = :number
                        """)
                .param("project", id.value())
                .param("number", place.version())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("version of " + id, place.version()));
        if (place.page() > pages) {
            throw new Refusal("course.refused.place");
        }
        int number = comments.nextNumber(id);
        return comments.save(new PageComment(id, number, place, text, current.person(), current.act()))
                .id();
    }

    /** The coach says more about a comment, which is open again with it. */
    public void ask(PageCommentId id, String text) {
        change(coached(id), comment -> comment.ask(text, current.person(), current.act()));
    }

    public void resolve(PageCommentId id) {
        PageComment comment = coached(id);
        int latest = access.coached(comment.project()).latestNumber();
        change(comment, it -> it.resolve(latest, current.act()));
    }

    public void reopen(PageCommentId id) {
        PageComment comment = coached(id);
        if (access.coached(comment.project()).state() == CourseState.SIGNED_OFF) {
            throw new Refusal("course.refused.signedOff");
        }
        change(comment, it -> it.reopen(current.act()));
    }

    /** The trainee answers a comment on their own course. */
    @RolesAllowed(Role.TRAINEE_)
    public void answer(PageCommentId id, String text) {
        PageComment comment = find(id);
        access.mine(comment.project());
        change(comment, it -> it.answer(text, current.person(), current.act()));
    }

    private void change(PageComment comment, Consumer<PageComment> by) {
        by.accept(comment);
        comments.save(comment);
    }

    private PageComment coached(PageCommentId id) {
        PageComment comment = find(id);
        access.coached(comment.project());
        return comment;
    }

    private PageComment find(PageCommentId id) {
        return comments.findById(id).orElseThrow(() -> new NotFound("comment", id));
    }
}
