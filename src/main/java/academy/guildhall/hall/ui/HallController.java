package academy.guildhall.hall.ui;

import academy.guildhall.hall.HallClock;
import academy.guildhall.hall.HallLinks;
import academy.guildhall.hall.Halls;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.live.OpenStreams;
import academy.guildhall.platform.security.PagePolicy;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.programmes.PublicAcademies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The screen of a hall, open to everybody, and the console of whoever keeps the time. */
@Controller
class HallController {
    private final Halls halls;
    private final HallClock clock;
    private final PublicAcademies academies;
    private final OpenStreams streams;
    private final ErrorMessages messages;
    private final AcademyTime time;

    HallController(
            Halls halls,
            HallClock clock,
            PublicAcademies academies,
            OpenStreams streams,
            ErrorMessages messages,
            AcademyTime time) {
        this.halls = halls;
        this.clock = clock;
        this.academies = academies;
        this.streams = streams;
        this.messages = messages;
        this.time = time;
    }

    @GetMapping("/hall/{panel}")
    String screen(@PathVariable String panel, Model model, HttpServletResponse response) {
        Halls.Hall hall = halls.of(id(panel));
        show(hall, model, response);
        model.addAttribute("source", "/" + HallLinks.screen(hall.panel()) + "/state");
        return "hall";
    }

    @GetMapping(path = "/hall/{panel}/state", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HallAnswer> state(@PathVariable String panel) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(HallAnswer.of(halls.of(id(panel)), time.now(), null, null));
    }

    @GetMapping(path = "/hall/{panel}/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> news(@PathVariable String panel, HttpServletRequest request) {
        Halls.Hall hall = halls.of(id(panel));
        return streams.listen(PanelLinks.topic(hall.panel()), request.getRemoteAddr())
                .map(stream -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }

    @GetMapping(HallLinks.CONSOLE)
    String console(@PathVariable String panel, Model model, HttpServletResponse response) {
        PanelId id = id(panel);
        requireKeeps(id);
        Halls.Hall hall = halls.of(id);
        show(hall, model, response);
        model.addAttribute("source", "/" + HallLinks.console(id) + "/state");
        model.addAttribute("panel", "/" + PanelLinks.panel(id));
        return "hall-console";
    }

    private void show(Halls.Hall hall, Model model, HttpServletResponse response) {
        String nonce = PagePolicy.nonce();
        response.setHeader(PagePolicy.HEADER, PagePolicy.plain(nonce));
        model.addAttribute("nonce", nonce);
        model.addAttribute("hall", hall);
        model.addAttribute("brand", academies.at(hall.academy()));
        model.addAttribute("news", "/" + HallLinks.screen(hall.panel()) + "/news");
    }

    @GetMapping(path = HallLinks.CONSOLE + "/state", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HallAnswer> consoleState(@PathVariable String panel, CsrfToken token) {
        PanelId id = id(panel);
        requireKeeps(id);
        return answer(id, token, null);
    }

    /**
     * One press of the console.
     *
     * @param made when it was, by the server's clock, in milliseconds since 1970
     */
    @PostMapping(
            path = HallLinks.CONSOLE + "/{verb:start|pause|resume|stop}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HallAnswer> press(
            @PathVariable String panel,
            @PathVariable String verb,
            @RequestParam int number,
            @RequestParam long made,
            @RequestParam(required = false) @Nullable String reason,
            CsrfToken token,
            Locale locale) {
        PanelId id = id(panel);
        Instant at = Instant.ofEpochMilli(made);
        try {
            switch (verb) {
                case "start" -> clock.start(id, number, at);
                case "pause" -> clock.pause(id, number, at, Objects.requireNonNullElse(reason, ""));
                case "resume" -> clock.resume(id, number, at);
                default -> clock.stop(id, number, at);
            }
            return answer(id, token, null);
        } catch (Refusal refusal) {
            return answer(id, token, messages.explain(refusal, locale));
        }
    }

    private ResponseEntity<HallAnswer> answer(PanelId id, CsrfToken token, @Nullable String refused) {
        return ResponseEntity.status(refused == null ? HttpStatus.OK : HttpStatus.CONFLICT)
                .cacheControl(CacheControl.noStore())
                .body(HallAnswer.of(
                        halls.of(id),
                        time.now(),
                        new HallAnswer.Token(token.getHeaderName(), token.getToken()),
                        refused));
    }

    /** Whoever doesn't keep the time here, or once nothing is timed any more, finds no console. */
    private void requireKeeps(PanelId panel) {
        try {
            clock.requireKeeps(panel);
        } catch (Refusal closed) {
            throw new NotFound("console of", panel);
        }
    }

    private static PanelId id(String panel) {
        return RouteIds.of(panel, "panelId", PanelId::of);
    }
}
