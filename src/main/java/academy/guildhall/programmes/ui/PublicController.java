package academy.guildhall.programmes.ui;

import academy.guildhall.platform.web.PublicPart;
import academy.guildhall.programmes.PublicAcademies;
import academy.guildhall.programmes.PublicAcademies.PublicAcademy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** Where somebody arrives who has no account: the academies, and what everybody may do at each. */
@Controller
class PublicController {
    private static final String MONOGRAM = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img"><rect width="64" height="64" rx="10"\
             fill="#a61b29"/><text x="32" y="34" font-size="36" text-anchor="middle" dominant-baseline="central"\
             font-family="serif" fill="#fff">%s</text></svg>
            """;

    private final PublicAcademies academies;
    private final List<PublicPart> parts;

    PublicController(PublicAcademies academies, List<PublicPart> parts) {
        this.academies = academies;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PublicPart::order))
                .toList();
    }

    /** @param path where it leads */
    record Offer(String path, String titleKey, String sentence) {}

    @GetMapping("/public")
    String installation(Model model, Locale locale) {
        List<PublicAcademy> all = academies.list();
        if (all.size() == 1) {
            return "redirect:" + all.getFirst().base();
        }
        model.addAttribute("academies", all);
        model.addAttribute("parts", List.of());
        return "public";
    }

    @GetMapping("/a/{academy}")
    String home(@PathVariable String academy, Model model, Locale locale) {
        PublicAcademy found = academies.at(academy);
        model.addAttribute("academies", List.of());
        model.addAttribute(
                "parts",
                parts.stream()
                        .map(part ->
                                new Offer(found.base() + part.path(), part.titleKey(), part.sentence(academy, locale)))
                        .toList());
        return "public";
    }

    /** Its mark, or a seal with the first character of its name. */
    @GetMapping("/a/{academy}/mark")
    ResponseEntity<byte[]> mark(@PathVariable String academy) {
        PublicAcademy found = academies.at(academy);
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic());
        return academies
                .mark(academy)
                .map(png -> answer.contentType(MediaType.IMAGE_PNG).body(png))
                .orElseGet(() -> answer.contentType(MediaType.valueOf("image/svg+xml"))
                        .body(MONOGRAM.formatted(HtmlUtils.htmlEscape(found.initial()))
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
