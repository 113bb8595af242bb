package academy.guildhall.people.ui;

import academy.guildhall.platform.security.PagePolicy;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** Lets a plain page run the script that asks the device for a passkey, and no other. */
final class PasskeyScript {
    private PasskeyScript() {}

    static void allow(HttpServletResponse response, Model model) {
        String nonce = PagePolicy.nonce();
        model.addAttribute("nonce", nonce);
        response.setHeader(PagePolicy.HEADER, PagePolicy.plain(nonce));
    }
}
