package academy.guildhall.documents;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores documents for other modules and opens them again. Who may see which is for the module that uses it to say. */
@Component
@ModuleApi
public class Documents {
    private final Intake intake;
    private final DocumentRepository documents;
    private final FileStore files;
    private final RenderingQueue queue;
    private final CurrentUser current;
    private final PageImages images;

    Documents(
            Intake intake,
            DocumentRepository documents,
            FileStore files,
            RenderingQueue queue,
            CurrentUser current,
            PageImages images) {
        this.intake = intake;
        this.documents = documents;
        this.files = files;
        this.queue = queue;
        this.current = current;
        this.images = images;
    }

    /**
     * Checks what comes in and keeps its content. It takes as long as reading the file does: call it outside a transaction,
     * then {@link #add} within.
     *
     * @param sender whose files wait for one another, and for nobody else's
     * @throws academy.guildhall.platform.Refusal naming what is wrong with the file and what to do
     */
    public Received receive(InputStream content, String name, PersonId sender) {
        return intake.receive(content, name, sender);
    }

    /** Makes a received file somebody's document; its pages are drawn soon after the transaction. */
    @Transactional
    public DocumentId add(Received file, PersonId owner) {
        DocumentId id =
                documents.saveAndFlush(new Document(file, owner, current.act())).id();
        queue.add(id, file.pages());
        return id;
    }

    /** Receives and adds at once, for files that are small. */
    @Transactional
    public DocumentId store(InputStream content, String name, PersonId owner) {
        return add(receive(content, name, owner), owner);
    }

    @Transactional
    public DocumentId store(byte[] content, String name, PersonId owner) {
        return store(new ByteArrayInputStream(content), name, owner);
    }

    /** The document's bytes, to be closed by the caller. */
    @Transactional(readOnly = true)
    public InputStream open(DocumentId document) {
        try {
            return Files.newInputStream(files.local(info(document).sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    public DocumentInfo info(DocumentId document) {
        return documents
                .findById(document)
                .orElseThrow(() -> new NotFound("document", document))
                .info();
    }

    /** The pages of a deck whose images are there, or couldn't be drawn, in order; one statement. */
    @Transactional(readOnly = true)
    public List<PageInfo> pages(DocumentId document) {
        return images.infos(document);
    }

    /**
     * Which page of a document looks exactly like a page of these others, as far as their pages are drawn; of several the
     * nearest by number. One statement.
     */
    @Transactional(readOnly = true)
    public Map<PageOf, Integer> twins(DocumentId document, List<DocumentId> others) {
        return others.isEmpty() ? Map.of() : images.twins(document, others);
    }
}
