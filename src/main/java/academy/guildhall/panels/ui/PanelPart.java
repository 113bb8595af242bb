package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelDetail;
import com.vaadin.flow.component.Component;
import java.util.List;

/** What a room above adds to a panel's page, offered as a bean: parts of the page, and steps that can be taken. */
public interface PanelPart {
    /** Where its parts stand, small ones first; the panel's own recusals stand at {@link #RECUSALS}. */
    int order();

    /** After the call list, before the sheets. */
    int RECUSALS = 50;

    /**
     * What it shows of this panel, if anything. One or two statements.
     *
     * @param again draws the page anew, after something was done
     */
    List<Component> parts(PanelDetail panel, Runnable again);

    /** Its buttons, the one that comes next first. */
    default List<Component> steps(PanelDetail panel, Runnable again) {
        return List.of();
    }
}
