package academy.guildhall.platform.web;

import academy.guildhall.platform.ui.Installation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every plain page knows. */
@ControllerAdvice(annotations = Controller.class)
class PlainModel {
    private final Installation installation;

    PlainModel(Installation installation) {
        this.installation = installation;
    }

    @ModelAttribute("isSample")
    boolean isSample() {
        return installation.isSample();
    }

    @ModelAttribute("requestPath")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
