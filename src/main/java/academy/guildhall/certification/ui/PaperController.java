package academy.guildhall.certification.ui;

import academy.guildhall.certification.AppointmentId;
import academy.guildhall.certification.CertificateId;
import academy.guildhall.certification.Paper;
import academy.guildhall.certification.PaperDownloads;
import academy.guildhall.platform.NotFound;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stored papers as downloads, to whoever may have them. */
@Controller
class PaperController {
    private final PaperDownloads downloads;

    PaperController(PaperDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/files/certificates/{id}")
    ResponseEntity<byte[]> certificate(@PathVariable String id) {
        return send(downloads.certificate(read(id, CertificateId::of)));
    }

    @GetMapping("/files/letters/{id}")
    ResponseEntity<byte[]> letter(@PathVariable String id) {
        return send(downloads.letter(read(id, AppointmentId::of)));
    }

    private static <T> T read(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("paper", text);
        }
    }

    private static ResponseEntity<byte[]> send(Paper paper) {
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
