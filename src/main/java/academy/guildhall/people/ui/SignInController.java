package academy.guildhall.people.ui;

import academy.guildhall.people.FirstAdministrator;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.TypedLogin;
import academy.guildhall.platform.ui.Installation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page: plain HTML, so that it opens at once on any phone. */
@Controller
class SignInController {
    private static final List<String> NOTES =
            List.of("wrong", "slow", "out", "ended", "old", "set", "asked", "away", "passkey");

    private final FirstAdministrator first;
    private final Installation installation;
    private final CurrentUser current;

    SignInController(FirstAdministrator first, Installation installation, CurrentUser current) {
        this.first = first;
        this.installation = installation;
        this.current = current;
    }

    @GetMapping("/login")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (first.isWanted()) {
            return "redirect:/setup";
        }
        if (current.find().isPresent()) {
            return "redirect:/";
        }
        NOTES.stream()
                .filter(note -> request.getParameter(note) != null)
                .findFirst()
                .ifPresent(note -> model.addAttribute("note", note));
        model.addAttribute("sample", installation.isSample());
        model.addAttribute("typed", TypedLogin.of(request));
        PasskeyScript.allow(response, model);
        return "login";
    }
}
