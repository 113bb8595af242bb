package academy.guildhall.results.ui;

import academy.guildhall.papers.PaperResponse;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.results.NoticePapers;
import academy.guildhall.results.PublicNoticeId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A notice for the board, as a download for those who run it. */
@Controller
class NoticePaperController {
    private final NoticePapers papers;

    NoticePaperController(NoticePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/files/notices/{notice}")
    ResponseEntity<byte[]> paper(@PathVariable String notice) {
        return PaperResponse.of(papers.print(RouteIds.of(notice, "notice", PublicNoticeId::of)));
    }
}
