package academy.guildhall.objections.ui;

import academy.guildhall.objections.NoticeOutcomes;
import academy.guildhall.papers.PaperResponse;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.results.PublicNoticeId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a notice went, as a download for those who run it. */
@Controller
class OutcomeController {
    private final NoticeOutcomes outcomes;

    OutcomeController(NoticeOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GetMapping("/files/notices/{notice}/outcome")
    ResponseEntity<byte[]> paper(@PathVariable String notice) {
        return PaperResponse.of(outcomes.print(RouteIds.of(notice, "notice", PublicNoticeId::of)));
    }
}
