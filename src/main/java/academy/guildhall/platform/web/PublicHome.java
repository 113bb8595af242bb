package academy.guildhall.platform.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody arrives who has no account: what everybody may do. */
@Controller
class PublicHome {
    private final List<PublicPart> parts;

    PublicHome(List<PublicPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PublicPart::order))
                .toList();
    }

    @GetMapping("/public")
    String home(Model model) {
        model.addAttribute("parts", parts);
        return "public";
    }
}
