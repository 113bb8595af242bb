package academy.guildhall.documents;

import academy.guildhall.platform.NotFound;
import jakarta.annotation.security.PermitAll;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens originals and page images for whoever may see them; for everybody else there is nothing. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class DocumentReading {
    private final List<DocumentAccess> access;
    private final DocumentRepository documents;
    private final FileStore files;
    private final PageImages images;

    DocumentReading(List<DocumentAccess> access, DocumentRepository documents, FileStore files, PageImages images) {
        this.access = access;
        this.documents = documents;
        this.files = files;
        this.images = images;
    }

    /** Something to send: its content lies in a file that never changes. */
    public record Content(Path file, String sha256, long size, String mediaType, String name) {}

    public Content original(DocumentId document) {
        guard(document);
        DocumentInfo info = documents
                .findById(document)
                .orElseThrow(() -> new NotFound("document", document))
                .info();
        return new Content(files.local(info.sha256()), info.sha256(), info.size(), info.mediaType(), info.name());
    }

    /**
     * The image of a page, JPEG.
     *
     * @param page counted from 1
     * @param large about 1600 pixels wide, otherwise 320
     */
    public Content page(DocumentId document, int page, boolean large) {
        guard(document);
        String sha256 =
                images.image(document, page, large).orElseThrow(() -> new NotFound("page of " + document, page));
        Path file = files.local(sha256);
        return new Content(file, sha256, file.toFile().length(), "image/jpeg", page + ".jpg");
    }

    private void guard(DocumentId document) {
        if (access.stream().noneMatch(one -> one.maySee(document))) {
            throw new NotFound("document", document);
        }
    }
}
