package academy.guildhall.platform.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The same answer for what isn't there and for what isn't yours. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundPage extends Page implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> problem) {
        title(getTranslation("notFound.title"));
        add(new Paragraph(getTranslation("notFound.text")), link(getTranslation("nav.home"), ""));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
