package academy.guildhall.credentials.ui;

import academy.guildhall.credentials.PublicKeys;
import academy.guildhall.credentials.PublicKeys.PublicKey;
import academy.guildhall.credentials.StatusLists;
import academy.guildhall.platform.Sha256;
import academy.guildhall.platform.security.PagePolicy;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.web.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page that checks a certificate on the reader's device, and what it keeps there: the academies' keys, and lists of what isn't in
 * force any more. Nothing of a certificate comes here. See ADR 0161.
 */
@Controller
class CheckController {
    private static final int A_MINUTE = 30;
    private static final MediaType MANIFEST = new MediaType("application", "manifest+json");

    private final PublicKeys keys;
    private final StatusLists lists;
    private final CheckWords words;
    private final MessageSource messages;
    private final AcademyTime time;
    private final JsonMapper json;
    private final RateLimit asking = new RateLimit(A_MINUTE, Duration.ofMinutes(1));

    CheckController(
            PublicKeys keys,
            StatusLists lists,
            CheckWords words,
            MessageSource messages,
            AcademyTime time,
            JsonMapper json) {
        this.keys = keys;
        this.lists = lists;
        this.words = words;
        this.messages = messages;
        this.time = time;
        this.json = json;
    }

    /** @param asOf the day on which these were all keys that there were */
    record Keys(LocalDate asOf, List<PublicKey> keys) {}

    /**
     * @param check the form of this answer, by which the page knows that it is ours
     * @param lists each of one academy, signed, in Base64 for addresses
     */
    record Status(int check, Keys known, List<String> lists) {}

    @GetMapping("/check")
    String page(Model model, HttpServletResponse response) {
        response.setHeader(PagePolicy.HEADER, PagePolicy.INSTALLED);
        response.setHeader("X-Robots-Tag", "noindex");
        // By this the device knows the page that it may keep.
        response.setHeader("X-Guildhall-Check", "1");
        model.addAttribute("words", words.all());
        model.addAttribute("known", json.writeValueAsString(known()));
        return "check";
    }

    /** All academies' keys are on one page; what stands behind the address stays there. */
    @GetMapping("/a/{academy}/check")
    String ofAcademy() {
        return "redirect:/check";
    }

    @GetMapping(path = "/check/status", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> status(HttpServletRequest request) {
        if (!asking.tryTake(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        String answer = json.writeValueAsString(new Status(
                1,
                known(),
                lists.all().stream()
                        .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                        .toList()));
        return ResponseEntity.ok()
                .eTag(Sha256.hex(answer.getBytes(StandardCharsets.UTF_8)))
                .cacheControl(CacheControl.noCache())
                .body(answer);
    }

    private Keys known() {
        return new Keys(time.today(), keys.list());
    }

    /** Keeps the page on the device; it is let out of its folder to answer where the codes on certificates lead, too. */
    @GetMapping("/check/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/")
                // It asks under the policy that it came with.
                .header(PagePolicy.HEADER, PagePolicy.INSTALLED)
                .body(new ClassPathResource("META-INF/resources/check/worker.js"));
    }

    @GetMapping("/check/manifest.webmanifest")
    ResponseEntity<String> manifest(Locale locale) {
        String name = messages.getMessage("check.title", null, locale);
        Map<String, Object> manifest = Map.of(
                "id", "/check",
                "name", name,
                "short_name", messages.getMessage("public.check", null, locale),
                "start_url", "/check",
                "scope", "/check",
                "display", "standalone",
                "background_color", "#f7f3eb",
                "theme_color", "#b3311f",
                "icons", List.of(Map.of("src", "/img/mark.svg", "sizes", "any", "type", "image/svg+xml")));
        return ResponseEntity.ok().contentType(MANIFEST).body(json.writeValueAsString(manifest));
    }
}
