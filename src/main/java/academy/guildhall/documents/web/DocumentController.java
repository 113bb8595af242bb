package academy.guildhall.documents.web;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.DocumentReading;
import academy.guildhall.documents.DocumentReading.Content;
import academy.guildhall.platform.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends page images, to be shown, and originals, to be saved. */
@Controller
class DocumentController {
    private final DocumentReading documents;
    private final CacheControl whileSignedIn;

    /** @param longest a session; what it showed isn't kept any longer, and by the reader's own browser only */
    DocumentController(DocumentReading documents, @Value("${guildhall.session.longest:12h}") Duration longest) {
        this.documents = documents;
        this.whileSignedIn = CacheControl.maxAge(longest).cachePrivate().immutable();
    }

    @GetMapping("/files/pages/{document}/{page}/{size}")
    ResponseEntity<Resource> page(@PathVariable String document, @PathVariable String page, @PathVariable String size) {
        if (!size.equals("large") && !size.equals("small") || !page.matches("[1-9]\\d{0,2}")) {
            throw new NotFound("page", page + "/" + size);
        }
        Content image = documents.page(id(document), Integer.parseInt(page), size.equals("large"));
        return send(image).cacheControl(whileSignedIn).eTag(image.sha256()).body(new FileSystemResource(image.file()));
    }

    @GetMapping("/files/documents/{document}")
    ResponseEntity<Resource> original(@PathVariable String document) {
        Content content = documents.original(id(document));
        return send(content)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(content.file()));
    }

    private static ResponseEntity.BodyBuilder send(Content content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .contentLength(content.size())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static DocumentId id(String text) {
        try {
            return new DocumentId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("document", text);
        }
    }
}
