package academy.guildhall.platform.ui;

import academy.guildhall.platform.NotFound;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** When a page can't be opened: what happened, and the way home. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ProblemPage extends Page implements HasErrorParameter<Exception> {
    private final transient ErrorMessages messages;

    ProblemPage(ErrorMessages messages) {
        this.messages = messages;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> problem) {
        Exception cause = problem.getException();
        boolean absent = isAbsent(cause);
        title(getTranslation(absent ? "notFound.title" : "problem.title"));
        add(new Paragraph(absent ? getTranslation("notFound.text") : messages.explain(cause, getLocale())));
        add(link(getTranslation("nav.home"), ""));
        return absent ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static boolean isAbsent(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound || cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }
}
