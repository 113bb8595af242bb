package academy.guildhall.documents;

import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The images of pages. Each is written down as soon as it is drawn, in a transaction of its own, so that progress can be seen. */
@Repository
class PageImages {
    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    PageImages(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A page as images.
     *
     * @param width of the large one, in pixels
     * @param height of the large one, in pixels
     */
    record Drawn(int width, int height, String large, String small) {}

    /** The pages that are there already, drawn or tried. */
    Set<Integer> pages(DocumentId document) {
        return new HashSet<>(jdbc.sql("select page from page_image where document_id = :document")
                .param("document", document.value())
                .query(Integer.class)
                .list());
    }

    /** How many pages couldn't be drawn. */
    int missing(DocumentId document) {
        return jdbc.sql("select count(*) from page_image where document_id = :document and large is null")
                .param("document", document.value())
                .query(Integer.class)
                .single();
    }

    /** A page whose images were kept, by the hashes of their bytes. */
    record Kept(int page, String large, String small) {}

    List<Kept> kept(DocumentId document) {
        return jdbc.sql("select page, large, small from page_image where document_id = :document and large is not null")
                .param("document", document.value())
                .query(Kept.class)
                .list();
    }

    /** Forgets these pages, and those that couldn't be drawn: they are to be drawn again. */
    void forget(DocumentId document, List<Integer> pages) {
        jdbc.sql("delete from page_image where document_id = :document and (large is null or page = any(:pages))")
                .param("document", document.value())
                .param("pages", pages.toArray(Integer[]::new), Types.ARRAY)
                .update();
    }

    /** Those whose images are there, or couldn't be drawn, in order; one statement. */
    List<PageInfo> infos(DocumentId document) {
        return jdbc.sql("select page, width, height from page_image where document_id = :document order by page")
                .param("document", document.value())
                .query((rs, row) -> new PageInfo(rs.getInt("page"), rs.getInt("width"), rs.getInt("height")))
                .list();
    }

    /** A page and the one of another document that looks exactly like it. */
    private record Twin(DocumentId document, int page, int twin) {}

    /** Which page of a document looks exactly like one of these others: of several the nearest by number; one statement. */
    Map<PageOf, Integer> twins(DocumentId document, List<DocumentId> others) {
        return jdbc
                .sql("""
                        select distinct on (o.document_id, o.page) o.document_id as document, o.page, n.page as twin
                        from page_image o join page_image n on n.document_id = :document and n.large = o.large
                        where o.document_id = any(:others)
                        order by o.document_id, o.page, abs(n.page - o.page), n.page
                        """)
                .param("document", document.value())
                .param("others", others.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query(Twin.class)
                .list()
                .stream()
                .collect(Collectors.toMap(twin -> new PageOf(twin.document(), twin.page()), Twin::twin));
    }

    /** The hash of an image's bytes, when the page could be drawn. */
    Optional<String> image(DocumentId document, int page, boolean large) {
        return jdbc.sql("select " + (large ? "large" : "small")
                        + " from page_image where document_id = :document and page = :page and large is not null")
                .param("document", document.value())
                .param("page", page)
                .query(String.class)
                .optional();
    }

    /** Takes what is drawn of another document with the same content, if one is done. What couldn't be drawn there is tried here. */
    void takeFromTwin(DocumentId document, String sha256) {
        own.executeWithoutResult(status -> jdbc.sql("""
                        insert into page_image (document_id, page, width, height, large, small)
                        select :document, p.page, p.width, p.height, p.large, p.small
                        from page_image p
                        where p.large is not null
                          and p.document_id = (select d.id from document d join rendering r on r.document_id = d.id
                                               where d.sha256 = :sha256 and r.state = 'DONE' and d.id <> :document limit 1)
                        on conflict do nothing
                        """)
                .param("document", document.value())
                .param("sha256", sha256)
                .update());
    }

    /** @param drawn nothing when the page couldn't be drawn */
    void add(DocumentId document, int page, @Nullable Drawn drawn) {
        own.executeWithoutResult(status -> jdbc.sql("""
                        insert into page_image (document_id, page, width, height, large, small)
                        values (:document, :page, :width, :height, :large, :small) on conflict do nothing
                        """)
                .param("document", document.value())
                .param("page", page)
                .param("width", drawn == null ? null : drawn.width(), Types.INTEGER)
                .param("height", drawn == null ? null : drawn.height(), Types.INTEGER)
                .param("large", drawn == null ? null : drawn.large(), Types.VARCHAR)
                .param("small", drawn == null ? null : drawn.small(), Types.VARCHAR)
                .update());
    }
}
