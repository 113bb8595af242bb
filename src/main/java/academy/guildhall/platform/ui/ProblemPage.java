package academy.guildhall.platform.ui;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.data.DatabaseAway;
import com.vaadin.flow.component.html.Anchor;
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
        if (DatabaseAway.isBehind(cause)) {
            return away(event, cause);
        }
        boolean absent = isAbsent(cause);
        title(getTranslation(absent ? "notFound.title" : "problem.title"));
        add(new Paragraph(absent ? getTranslation("notFound.text") : messages.explain(cause, getLocale())));
        add(link(getTranslation("nav.home"), ""));
        return absent ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** With the way back to the same page, which is tried again as long as this one is looked at. */
    private int away(BeforeEnterEvent event, Exception cause) {
        title(getTranslation("away.title"));
        Paragraph text = new Paragraph(messages.explain(cause, getLocale()));
        text.getElement().setAttribute("role", "alert");
        Anchor again = new Anchor("/" + event.getLocation().getPathWithQueryParameters(), getTranslation("away.again"));
        again.getElement().setAttribute("router-ignore", true);
        add(text, again);
        getElement().executeJs("setTimeout(() => this.isConnected && location.reload(), 10000)");
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
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
