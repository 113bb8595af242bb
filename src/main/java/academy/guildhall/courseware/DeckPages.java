package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many pages the versions of a deck have. */
@Repository
class DeckPages {
    private final JdbcClient jdbc;

    DeckPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Deck(DocumentId document, int pages) {}

    Optional<Deck> of(CourseProjectId project, int version) {
        return jdbc.sql("""
                        select v.document_id as document, d.pages
                        from deck_version v join document_view d on d.id = v.document_id
                        where v.project_id = :project and v.number = :number
                        """)
                .param("project", project.value())
                .param("number", version)
                .query(Deck.class)
                .optional();
    }
}
