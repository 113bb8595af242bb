package academy.guildhall.documents;

import academy.guildhall.platform.NotFound;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has pages drawn again for whoever may see them: a page that couldn't be drawn, or one whose image the store has lost. */
@Service
@Transactional
@PermitAll
public class DocumentDrawing {
    private final List<DocumentAccess> access;
    private final FileStore files;
    private final PageImages images;
    private final RenderingQueue queue;

    DocumentDrawing(List<DocumentAccess> access, FileStore files, PageImages images, RenderingQueue queue) {
        this.access = access;
        this.files = files;
        this.images = images;
        this.queue = queue;
    }

    /** @return how many pages are missing; none when all are there, or when they are being drawn already */
    public int drawAgain(DocumentId document) {
        if (access.stream().noneMatch(one -> one.maySee(document))) {
            throw new NotFound("document", document);
        }
        List<PageImages.Kept> lost = images.kept(document).stream()
                .filter(page -> !files.has(page.large()) || !files.has(page.small()))
                .toList();
        if (!queue.isAtRest(document)) {
            return 0;
        }
        images.forget(document, lost.stream().map(PageImages.Kept::page).toList());
        int missing = queue.pages(document) - images.pages(document).size();
        if (missing > 0) {
            queue.again(document);
        }
        return missing;
    }
}
