package academy.guildhall.courseware;

import academy.guildhall.courseware.CourseSheet.Comment;
import academy.guildhall.courseware.CourseSheet.Reply;
import academy.guildhall.courseware.CourseSheet.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The comments that a version shows: those made on it, and of those made before it the ones that weren't resolved when it
 * came. They stand on the page of the same number; where there is none any more, on the last one. See ADR 0021.
 */
@Component
class CommentReading {
    private static final String SHOWN = """
            c.project_id = :project and c.version_number <= :version
              and (c.resolved_in is null or c.resolved_in >= :version)
            """;

    private final JdbcClient jdbc;

    CommentReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In two statements. */
    List<Comment> of(CourseProjectId project, Version version) {
        Map<UUID, List<Reply>> replies = replies(project, version.number());
        return jdbc.sql(
                        "select c.*, a.name as author from page_comment c join person_card a on a.id = c.author_id where "
                                + SHOWN + " order by least(c.page, :pages), c.number")
                .param("project", project.value())
                .param("version", version.number())
                .param("pages", version.pages())
                .query((rs, row) -> comment(rs, version, replies))
                .list();
    }

    private static Comment comment(ResultSet rs, Version version, Map<UUID, List<Reply>> replies) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        int page = rs.getInt("page");
        return new Comment(
                new PageCommentId(id),
                rs.getInt("number"),
                Math.min(page, version.pages()),
                rs.getInt("x"),
                rs.getInt("y"),
                rs.getString("text"),
                rs.getString("author"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                CommentState.valueOf(rs.getString("state")),
                rs.getInt("version_number"),
                page > version.pages(),
                replies.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<Reply>> replies(CourseProjectId project, int version) {
        Map<UUID, List<Reply>> replies = new HashMap<>();
        jdbc.sql("""
                        select r.comment_id, r.text, r.created_at, a.name as author
                        from comment_reply r
                        join page_comment c on c.id = r.comment_id
                        join person_card a on a.id = r.author_id
                        where""" + " " + SHOWN + " order by r.comment_id, r.position")
                .param("project", project.value())
                .param("version", version)
                .query(rs -> {
                    replies.computeIfAbsent(rs.getObject("comment_id", UUID.class), id -> new ArrayList<>())
                            .add(new Reply(
                                    rs.getString("text"),
                                    rs.getString("author"),
                                    rs.getObject("created_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return replies;
    }
}
