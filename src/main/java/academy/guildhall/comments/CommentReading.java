package academy.guildhall.comments;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The comments that a version shows: those made on it, and of those made before it the ones that weren't resolved when it
 * came. Those of an earlier version are told on the page of the same number, or on the last one, and have no place there: whoever
 * knows the page on which they were made pins them to it. See ADR 0021.
 */
@Component
@ModuleApi
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class CommentReading {
    private static final String SHOWN = """
            c.document_id = any(:shown) and (c.resolved_in_id is null or c.resolved_in_id <> all(:before))
            """;

    private final JdbcClient jdbc;

    CommentReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            CommentId id,
            int number,
            int page,
            int x,
            int y,
            String text,
            String author,
            Instant at,
            CommentState state,
            DocumentId document,
            Seen seen) {}

    private record Said(CommentId comment, String text, String author, Instant at) {}

    /**
     * In two statements.
     *
     * @param versions from the first one to the one that is open, which is the last
     * @param pages how many the one that is open has
     */
    public List<CommentRow> shown(List<DocumentId> versions, int pages) {
        UUID[] shown = ids(versions);
        UUID[] before = ids(versions.subList(0, versions.size() - 1));
        Map<CommentId, List<CommentRow.Reply>> replies = replies(shown, before);
        return jdbc
                .sql("""
                        select c.id, c.number, c.page, c.x, c.y, c.text, a.name as author, c.created_at as at, c.state,
                               c.document_id as document, c.version as seen
                        from page_comment c join person_view a on a.id = c.author_id
                        where""" + " " + SHOWN + " order by least(c.page, :pages), c.number")
                .param("shown", shown)
                .param("before", before)
                .param("pages", pages)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new CommentRow(
                        row.id(),
                        row.number(),
                        Math.min(row.page(), pages),
                        row.x(),
                        row.y(),
                        row.text(),
                        row.author(),
                        row.at(),
                        row.state(),
                        row.document(),
                        row.page(),
                        row.page() > pages,
                        row.document().equals(versions.getLast()),
                        replies.getOrDefault(row.id(), List.of()),
                        row.seen()))
                .toList();
    }

    private Map<CommentId, List<CommentRow.Reply>> replies(UUID[] shown, UUID[] before) {
        return jdbc
                .sql("""
                        select r.comment_id as comment, r.text, a.name as author, r.created_at as at
                        from comment_reply r
                        join page_comment c on c.id = r.comment_id
                        join person_view a on a.id = r.author_id
                        where""" + " " + SHOWN + " order by r.comment_id, r.position")
                .param("shown", shown)
                .param("before", before)
                .query(Said.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Said::comment,
                        Collectors.mapping(
                                said -> new CommentRow.Reply(said.text(), said.author(), said.at()),
                                Collectors.toList())));
    }

    private static UUID[] ids(List<DocumentId> documents) {
        return documents.stream().map(DocumentId::value).toArray(UUID[]::new);
    }
}
