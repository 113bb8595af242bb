package academy.guildhall.credentials.ui;

import academy.guildhall.credentials.AcademyKeys;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.ui.AcademyPart;
import com.vaadin.flow.component.Component;

/** The keys that an academy signs with, among its settings. */
@org.springframework.stereotype.Component
class KeysPart implements AcademyPart {
    private final AcademyKeys keys;
    private final HumanDates dates;

    KeysPart(AcademyKeys keys, HumanDates dates) {
        this.keys = keys;
        this.dates = dates;
    }

    @Override
    public String titleKey() {
        return "credentials.keys";
    }

    @Override
    public Component of(AcademyId academy) {
        return new KeyList(academy, keys, dates);
    }
}
