package academy.guildhall.platform.web;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.ui.ErrorMessages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a plain page says when something is wrong: in words, without a trace. */
@Controller
@ControllerAdvice(annotations = Controller.class)
class PlainErrors implements ErrorController {
    private final ErrorMessages messages;

    PlainErrors(ErrorMessages messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, Model model, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean absent = status instanceof Integer code && code >= 400 && code < 500;
        model.addAttribute("absent", absent);
        return "error";
    }

    @ExceptionHandler(NotFound.class)
    String notFound(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("absent", true);
        return "error";
    }

    /** What a rule forbids is said as on any page: why, and nothing for the log of errors. */
    @ExceptionHandler(Refusal.class)
    String refused(Refusal refusal, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("absent", false);
        model.addAttribute("refused", messages.explain(refusal, locale));
        return "error";
    }
}
