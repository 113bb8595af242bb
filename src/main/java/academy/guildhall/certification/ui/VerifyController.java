package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateNumber;
import academy.guildhall.certification.Verification;
import academy.guildhall.certification.Verification.Answer;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.web.RateLimit;
import academy.guildhall.programmes.PublicAcademies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Whether a certificate is valid, as a plain page for anyone. Number and name are posted, so that no name stands in an address,
 * a history or a log.
 */
@Controller
class VerifyController {
    private static final int A_MINUTE = 30;
    private static final int TOO_MANY = 429;

    private final Verification verification;
    private final HumanDates dates;
    private final PublicAcademies academies;
    private final RateLimit asking = new RateLimit(A_MINUTE, Duration.ofMinutes(1));

    VerifyController(Verification verification, PublicAcademies academies, HumanDates dates) {
        this.academies = academies;
        this.verification = verification;
        this.dates = dates;
    }

    /** What somebody typed, kept as typed. */
    record Typed(String number, String name) {
        Typed {
            number = number == null ? "" : number;
            name = name == null ? "" : name;
        }
    }

    /** What the page says in its largest word. */
    enum Verdict {
        ASK,
        VALID,
        REVOKED,
        SUPERSEDED,
        UNKNOWN,
        MISTYPED,
        TOO_MANY
    }

    @GetMapping({"/verify", "/a/{academy}/verify"})
    String form(Model model, Locale locale, HttpServletResponse response) {
        return show(Verdict.ASK, null, new Typed("", ""), model, locale, response);
    }

    @PostMapping({"/verify", "/a/{academy}/verify"})
    String byNumber(
            @ModelAttribute Typed typed,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!asking.tryTake(request.getRemoteAddr())) {
            return show(Verdict.TOO_MANY, null, typed, model, locale, response);
        }
        Optional<CertificateNumber> number = CertificateNumber.read(typed.number());
        return number.isEmpty()
                ? show(Verdict.MISTYPED, null, typed, model, locale, response)
                : answer(verification.byNumber(number.get(), typed.name()), typed, model, locale, response);
    }

    /** A code is smaller in capitals: what it holds beside the statement leads here. */
    @GetMapping({"/V/{token}", "/v/{token}"})
    String byCode(
            @PathVariable String token,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return byToken(token.toLowerCase(Locale.ROOT), model, locale, request, response);
    }

    @GetMapping("/verify/{token}")
    String byToken(
            @PathVariable String token,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Typed nothing = new Typed("", "");
        return asking.tryTake(request.getRemoteAddr())
                ? answer(verification.byToken(token), nothing, model, locale, response)
                : show(Verdict.TOO_MANY, null, nothing, model, locale, response);
    }

    private String answer(
            Optional<Answer> found, Typed typed, Model model, Locale locale, HttpServletResponse response) {
        if (found.isEmpty()) {
            return show(Verdict.UNKNOWN, null, typed, model, locale, response);
        }
        Verdict verdict = switch (found.get().state()) {
            case IN_FORCE -> Verdict.VALID;
            case REVOKED -> Verdict.REVOKED;
            case SUPERSEDED -> Verdict.SUPERSEDED;
        };
        return show(verdict, found.get(), typed, model, locale, response);
    }

    private String show(
            Verdict verdict,
            @org.jspecify.annotations.Nullable Answer found,
            Typed typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        switch (verdict) {
            case UNKNOWN -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            case MISTYPED -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            case TOO_MANY -> response.setStatus(TOO_MANY);
            case ASK, VALID, REVOKED, SUPERSEDED -> {}
        }
        model.addAttribute("verdict", verdict);
        model.addAttribute("found", found);
        if (found != null) {
            // Whoever reads a code off a paper meets the academy that issued it.
            model.addAttribute("brand", academies.of(found.cohort()));
        }
        model.addAttribute("typed", typed);
        model.addAttribute("dates", dates);
        model.addAttribute("locale", locale);
        return "verify";
    }
}
