package academy.guildhall.scoring.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.PanelSheets;
import academy.guildhall.scoring.TrialDay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Who has sent what, on a panel's page. */
@org.springframework.stereotype.Component
class SheetsPart implements PanelPart {
    private final PanelSheets sheets;
    private final TrialDay day;

    SheetsPart(PanelSheets sheets, TrialDay day) {
        this.sheets = sheets;
        this.day = day;
    }

    @Override
    public int order() {
        return RECUSALS + 10;
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        if (panel.state() == PanelState.CANCELLED) {
            return List.of();
        }
        PanelSheets.Overview overview = sheets.of(panel.id());
        return List.of(new Section(
                new H2(Words.of("panel.progress")),
                new Paragraph(Words.of("panel.progress.owed", overview.owed(panel))),
                new SheetChips(panel, overview, day, again)));
    }
}
