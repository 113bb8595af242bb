package academy.guildhall.platform.live;

import academy.guildhall.platform.security.CurrentUser;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of news of one open page, to the one who reads it: topics, and never what has changed. */
@Controller
class LiveController {
    private final LivePages pages;
    private final CurrentUser current;

    LiveController(LivePages pages, CurrentUser current) {
        this.pages = pages;
        this.current = current;
    }

    @GetMapping(path = "/live/{page}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> listen(@PathVariable UUID page) {
        return pages.of(page, current.person())
                .map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        // Or nginx would keep news back until it has a buffer full of them.
                        .header("X-Accel-Buffering", "no")
                        .body(found.open()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
