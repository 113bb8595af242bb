package academy.guildhall.appointment.ui;

import academy.guildhall.appointment.AppointmentId;
import academy.guildhall.appointment.LetterDownloads;
import academy.guildhall.papers.PaperResponse;
import academy.guildhall.platform.ui.RouteIds;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stored letters as downloads, to whoever may have them. */
@Controller
class LetterController {
    private final LetterDownloads downloads;

    LetterController(LetterDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/files/letters/{id}")
    ResponseEntity<byte[]> letter(@PathVariable String id) {
        return PaperResponse.of(downloads.letter(RouteIds.of(id, "paper", AppointmentId::of)));
    }
}
