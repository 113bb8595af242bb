package academy.guildhall.scoring.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.CorrectionState;
import academy.guildhall.scoring.PanelCorrections;
import academy.guildhall.scoring.PanelSheets;
import academy.guildhall.scoring.TrialDay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Who has sent what, on a panel's page. */
@org.springframework.stereotype.Component
class SheetsPart implements PanelPart {
    private final PanelSheets sheets;
    private final TrialDay day;
    private final PanelCorrections corrections;
    private final HumanDates dates;

    SheetsPart(PanelSheets sheets, TrialDay day, PanelCorrections corrections, HumanDates dates) {
        this.sheets = sheets;
        this.day = day;
        this.corrections = corrections;
        this.dates = dates;
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
        Section progress = new Section(
                new H2(Words.of("panel.progress")),
                new Paragraph(Words.of("panel.progress.owed", overview.owed(panel))),
                new SheetChips(panel, overview, day, corrections, again));
        return overview.corrections().isEmpty()
                ? List.of(progress)
                : List.of(progress, corrections(panel, overview, again));
    }

    private Section corrections(PanelDetail panel, PanelSheets.Overview overview, Runnable again) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("corrections");
        overview.corrections().forEach(one -> lines.add(line(panel, one, again)));
        return new Section(new H2(Words.of("correction.title")), new Paragraph(Words.of("correction.help")), lines);
    }

    private CorrectionLine line(PanelDetail panel, PanelSheets.Correction one, Runnable again) {
        CorrectionLine line = new CorrectionLine(
                one.number(),
                one.assessorName(),
                Words.of("correction.askedBy", one.askedByName(), dates.moment(one.askedAt(), Words.locale())),
                one.reason());
        if (one.state() != CorrectionState.ASKED || panel.state() != PanelState.SCORING) {
            line.add(ended(one));
            return line;
        }
        return one.mine()
                ? line.mine(() -> {
                    corrections.takeBack(one.candidate(), one.assessor(), one.seen());
                    again.run();
                })
                : line.decide(
                        () -> {
                            corrections.countersign(one.candidate(), one.assessor(), one.seen());
                            again.run();
                        },
                        reason -> {
                            corrections.refuse(one.candidate(), one.assessor(), one.seen(), reason);
                            again.run();
                        });
    }

    private Div ended(PanelSheets.Correction one) {
        Div ended = new Div(new StateBadge(one.state()));
        ended.addClassName("correction-ways");
        if (one.decidedByName() != null && one.decidedAt() != null) {
            ended.add(new Span(Words.of(
                    "correction.decidedBy", one.decidedByName(), dates.moment(one.decidedAt(), Words.locale()))));
        }
        if (one.refusal() != null) {
            ended.add(Tongue.say(new Span(), one.refusal()));
        }
        return ended;
    }
}
