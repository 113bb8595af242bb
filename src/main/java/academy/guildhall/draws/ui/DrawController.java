package academy.guildhall.draws.ui;

import academy.guildhall.draws.DrawRecord;
import academy.guildhall.draws.DrawState;
import academy.guildhall.draws.PublicDraws;
import academy.guildhall.draws.PublicDraws.PublicDraw;
import academy.guildhall.draws.PublicDraws.PublicLot;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.platform.live.OpenStreams;
import academy.guildhall.platform.security.PagePolicy;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.programmes.PublicAcademies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A draw as everybody sees it: on the screen of the hall, on a phone, and for ever after, to work it out again. */
@Controller
class DrawController {
    private final PublicDraws draws;
    private final PublicAcademies academies;
    private final OpenStreams streams;
    private final HumanDates dates;
    private final AcademyTime time;

    DrawController(
            PublicDraws draws, PublicAcademies academies, OpenStreams streams, HumanDates dates, AcademyTime time) {
        this.draws = draws;
        this.academies = academies;
        this.streams = streams;
        this.dates = dates;
        this.time = time;
    }

    @GetMapping("/draws/{panel}")
    String draw(@PathVariable String panel, Locale locale, Model model, HttpServletResponse response) {
        PublicDraw draw = draws.of(id(panel));
        String nonce = PagePolicy.nonce();
        response.setHeader(PagePolicy.HEADER, PagePolicy.plain(nonce));
        model.addAttribute("brand", academies.at(draw.academy()));
        model.addAttribute("nonce", nonce);
        model.addAttribute("draw", draw);
        model.addAttribute("drawn", draw.state() == DrawState.DRAWN);
        model.addAttribute("open", draw.state() == DrawState.OPEN && time.now().isBefore(draw.closesAt()));
        model.addAttribute(
                "said", draw.lots().stream().filter(lot -> lot.said() != null).count());
        model.addAttribute("day", dates.day(draw.day(), locale));
        model.addAttribute("opened", dates.moment(draw.openedAt(), locale));
        model.addAttribute("closes", dates.moment(draw.closesAt(), locale));
        model.addAttribute(
                "left", Math.max(0, draw.closesAt().toEpochMilli() - time.now().toEpochMilli()));
        model.addAttribute("text", text(draw));
        return "draw";
    }

    /** The record from which the order follows, once it is drawn. */
    private static @Nullable String text(PublicDraw draw) {
        if (draw.state() != DrawState.DRAWN) {
            return null;
        }
        Map<String, @Nullable String> said = new HashMap<>();
        for (PublicLot lot : draw.lots()) {
            said.put(lot.lot(), lot.said());
        }
        return new DrawRecord(draw.panel(), Objects.requireNonNull(draw.seed()), said, draw.aloud()).text();
    }

    @GetMapping(path = "/draws/{panel}/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> news(@PathVariable String panel, HttpServletRequest request) {
        PublicDraw draw = draws.of(id(panel));
        return streams.listen(PanelLinks.topic(draw.panel()), request.getRemoteAddr())
                .map(stream -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }

    private static PanelId id(String panel) {
        return RouteIds.of(panel, "panelId", PanelId::of);
    }
}
