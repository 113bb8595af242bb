package academy.guildhall.platform.ui;

import com.vaadin.flow.component.combobox.ComboBox;

/** A text that may be one of a list and may be another: what was typed counts as it stands. */
public class WritingBox extends ComboBox<String> {
    public WritingBox() {
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(typed.getDetail()));
    }
}
