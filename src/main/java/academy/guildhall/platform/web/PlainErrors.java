package academy.guildhall.platform.web;

import academy.guildhall.platform.NotFound;
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
}
