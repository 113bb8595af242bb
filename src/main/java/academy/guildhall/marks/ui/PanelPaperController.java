package academy.guildhall.marks.ui;

import academy.guildhall.marks.PanelPaper;
import academy.guildhall.marks.PanelPapers;
import academy.guildhall.panels.PanelId;
import academy.guildhall.papers.PaperResponse;
import academy.guildhall.platform.ui.RouteIds;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is printed of a panel, as downloads for those who run it. */
@Controller
class PanelPaperController {
    private final PanelPapers papers;

    PanelPaperController(PanelPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/files/panels/{panel}/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable String panel, @PathVariable String paper, Locale locale) {
        return PaperResponse.of(papers.print(
                RouteIds.of(panel, "panel", PanelId::of),
                RouteIds.of(paper.toUpperCase(Locale.ROOT), "paper", PanelPaper::valueOf),
                locale));
    }
}
