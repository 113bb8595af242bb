package academy.guildhall.panels.ui;

import academy.guildhall.panels.RecusalCause;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.select.Select;

/** What somebody declares who shouldn't judge another, or be judged. */
public class CauseChoice extends Select<RecusalCause> {
    public CauseChoice() {
        setLabel(getTranslation("recusal.cause"));
        setItems(RecusalCause.DECLARABLE);
        setItemLabelGenerator(cause -> Words.of(cause.key()));
        setValue(RecusalCause.DECLARED);
        setWidthFull();
    }
}
