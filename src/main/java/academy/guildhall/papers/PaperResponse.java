package academy.guildhall.papers;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored paper as a download. */
public final class PaperResponse {
    private PaperResponse() {}

    public static ResponseEntity<byte[]> of(Paper paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.name().replace("*", "_"))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(paper.bytes());
    }
}
