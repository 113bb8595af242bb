package academy.guildhall.scoring.ui;

import academy.guildhall.panels.ui.PanelPaths;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.scoring.ScoringLinks;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** From a page of the application to the scoring desk, which is a page of its own (see {@link DeskController}). */
@Route("scoring/:panelId/:number")
@RolesAllowed(Role.ASSESSOR_)
class SheetView extends Page implements BeforeEnterObserver {
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String desk = ScoringLinks.sheet(PanelPaths.panel(event), PanelPaths.number(event));
        title(getTranslation("scoring.title"));
        event.getUI().getPage().setLocation("/" + desk);
    }
}
