package academy.guildhall.scoring.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.Postponements;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.TrialDay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** The call list on a panel's page. */
@org.springframework.stereotype.Component
class TrialDayPart implements PanelPart {
    private final TrialDay day;
    private final Postponements postponements;
    private final HumanDates dates;

    TrialDayPart(TrialDay day, Postponements postponements, HumanDates dates) {
        this.day = day;
        this.postponements = postponements;
        this.dates = dates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        return List.of(
                new Section(new H2(Words.of("panel.callList")), new CallList(panel, day, postponements, dates, again)));
    }
}
