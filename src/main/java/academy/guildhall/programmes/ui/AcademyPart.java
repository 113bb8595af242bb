package academy.guildhall.programmes.ui;

import academy.guildhall.programmes.AcademyId;
import com.vaadin.flow.component.Component;

/** What a room above shows on the page of an academy, offered as a bean. */
public interface AcademyPart {
    String titleKey();

    Component of(AcademyId academy);
}
