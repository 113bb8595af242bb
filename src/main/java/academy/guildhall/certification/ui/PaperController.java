package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateId;
import academy.guildhall.certification.PaperDownloads;
import academy.guildhall.papers.PaperResponse;
import academy.guildhall.platform.ui.RouteIds;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stored certificates as downloads, to whoever may have them. */
@Controller
class PaperController {
    private final PaperDownloads downloads;

    PaperController(PaperDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/files/certificates/{id}")
    ResponseEntity<byte[]> certificate(@PathVariable String id) {
        return PaperResponse.of(downloads.certificate(RouteIds.of(id, "paper", CertificateId::of)));
    }
}
