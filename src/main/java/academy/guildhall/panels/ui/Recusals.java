package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.RecusalCause;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** Who doesn't score whom, and why. */
class Recusals extends UnorderedList {
    Recusals(PanelDetail panel) {
        addClassName("trial-recusals");
        for (PanelDetail.Duty duty : panel.duties()) {
            RecusalCause cause = duty.cause();
            if (cause != null) {
                String why = getTranslation(cause.key()) + (duty.note() == null ? "" : ": " + duty.note());
                add(new ListItem("%s → %s · %s"
                        .formatted(
                                panel.member(duty.assessor()),
                                panel.slot(duty.candidate()).name(),
                                why)));
            }
        }
        if (getComponentCount() == 0) {
            add(new ListItem(getTranslation("panel.recusals.none")));
        }
    }
}
