package academy.guildhall.people.ui;

import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.FirstAdministrator;
import academy.guildhall.people.Invitations;
import academy.guildhall.people.PasswordRule;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.ui.PlainFaults;
import academy.guildhall.platform.web.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a password: from an invitation, after forgetting it, and the first administrator's at the first start. */
@Controller
class PasswordController {
    private final Invitations invitations;
    private final FirstAdministrator first;
    private final MessageSource messages;
    private final RateLimit asking = new RateLimit(10, Duration.ofHours(1));
    /** Nobody's mailbox is filled by those who ask in their name; the answer is the same. */
    private final RateLimit sending = new RateLimit(3, Duration.ofHours(1));

    PasswordController(Invitations invitations, FirstAdministrator first, MessageSource messages) {
        this.invitations = invitations;
        this.first = first;
        this.messages = messages;
    }

    @GetMapping("/invitation/{token}")
    String invitation(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<String> login = invitations.loginFor(token);
        model.addAttribute("login", login.orElse(null));
        model.addAttribute("token", token);
        model.addAttribute("shortest", PasswordRule.SHORTEST);
        if (login.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        return "invitation";
    }

    @PostMapping("/invitation/{token}")
    String set(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String again,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            if (!Objects.equals(password, again)) {
                throw Refusal.at("again", "password.refused.again");
            }
            invitations.setPassword(token, password);
            return "redirect:/login?set";
        } catch (Refusal refused) {
            model.addAttribute("faults", PlainFaults.of(refused, messages, locale));
            return invitation(token, model, response);
        }
    }

    @GetMapping("/password")
    String forgot() {
        return "forgot";
    }

    @PostMapping("/password")
    String ask(@RequestParam String login, HttpServletRequest request, Model model, Locale locale) {
        if (!asking.tryTake(request.getRemoteAddr())) {
            return forgot(new Refusal("plain.tooMany"), login, model, locale);
        }
        if (!EmailAddress.isValid(login)) {
            return forgot(Refusal.at("login", "setup.refused.email"), login, model, locale);
        }
        if (sending.tryTake(EmailAddress.plain(login))) {
            invitations.forgot(login);
        }
        return "redirect:/login?asked";
    }

    @GetMapping("/setup")
    String setup(Model model) {
        model.addAttribute("shortest", PasswordRule.SHORTEST);
        return first.isWanted() ? "setup" : "redirect:/login";
    }

    @PostMapping("/setup")
    String make(
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            Model model,
            Locale locale) {
        try {
            first.make(code, name, email, password);
            return "redirect:/login?set";
        } catch (Refusal refused) {
            model.addAttribute("faults", PlainFaults.of(refused, messages, locale));
            model.addAttribute("code", code);
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            return setup(model);
        }
    }

    private String forgot(Refusal refused, String login, Model model, Locale locale) {
        model.addAttribute("faults", PlainFaults.of(refused, messages, locale));
        model.addAttribute("typed", login);
        return "forgot";
    }
}
