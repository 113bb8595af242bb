package academy.guildhall.platform.i18n;

import academy.guildhall.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the language and comes back to the page one was on. */
@Controller
class LanguageController {
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    LanguageController(CurrentUser current, ApplicationEventPublisher events) {
        this.current = current;
        this.events = events;
    }

    @GetMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.ofTag(to);
        ResponseCookie cookie = ResponseCookie.from(Languages.COOKIE, language.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(400))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        current.find().ifPresent(user -> events.publishEvent(new LanguageChosen(user.person(), language)));
        return "redirect:" + (isLocal(back) ? back : "/");
    }

    /** Only a path of our own that can stand in a header: never {@code //host} or {@code /\host}. */
    private static boolean isLocal(String back) {
        return back.startsWith("/")
                && !back.startsWith("//")
                && !back.contains("\\")
                && back.chars().noneMatch(Character::isISOControl);
    }
}
