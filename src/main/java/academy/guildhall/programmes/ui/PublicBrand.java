package academy.guildhall.programmes.ui;

import academy.guildhall.programmes.PublicAcademies;
import academy.guildhall.programmes.PublicAcademies.PublicAcademy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Whose name and mark a plain page carries: the academy's under whose path it stands, or the only one's. */
@ControllerAdvice(annotations = Controller.class)
class PublicBrand {
    private final PublicAcademies academies;

    PublicBrand(PublicAcademies academies) {
        this.academies = academies;
    }

    @ModelAttribute("brand")
    @Nullable
    PublicAcademy academy(HttpServletRequest request) {
        if (isData(request)) {
            return null;
        }
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("academy") instanceof String path
                ? academies.at(path)
                : only(request);
    }

    /** Only what names a page is shown with a name and a mark. */
    private static boolean isData(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && !String.class.equals(handler.getMethod().getReturnType());
    }

    /** What says that something is wrong must be there when the database isn't, and doesn't wait for it once more. */
    private @Nullable PublicAcademy only(HttpServletRequest request) {
        if (request.getParameter("away") != null) {
            return null;
        }
        try {
            return academies.only().orElse(null);
        } catch (DataAccessException | TransactionException unreachable) {
            if (request.getDispatcherType() == DispatcherType.ERROR
                    || request.getServletPath().equals("/login")) {
                return null;
            }
            throw unreachable;
        }
    }
}
