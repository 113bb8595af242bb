package academy.guildhall.marks.ui;

import academy.guildhall.marks.fairness.Agreement;
import academy.guildhall.marks.fairness.Fairness;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;

/** How a panel judged, for those who look before results are published. It says of itself that no mark changes by it. */
class FairnessSection extends Section {
    FairnessSection(PanelDetail panel, Optional<Fairness> fairness) {
        addClassName("fairness");
        add(new H3(getTranslation("fairness.title")));
        fairness.ifPresentOrElse(
                judged -> show(panel, judged), () -> add(new Paragraph(getTranslation("fairness.tooLittle"))));
    }

    private void show(PanelDetail panel, Fairness judged) {
        add(new Paragraph(getTranslation("fairness.never")));
        List<Fairness.FairMark> turned =
                judged.marks().stream().filter(Fairness.FairMark::turns).toList();
        if (turned.isEmpty()) {
            add(new Paragraph(getTranslation("fairness.noneTurns")));
        } else {
            Paragraph read = new Paragraph(getTranslation(
                    "fairness.turns",
                    String.join(
                            getTranslation("list.comma"),
                            turned.stream()
                                    .map(mark -> String.valueOf(
                                            panel.slot(mark.candidate()).number()))
                                    .toList())));
            read.addClassName("note");
            add(read);
        }
        add(
                agreement(judged),
                new SeverityBars(judged.judges(), panel::member),
                new NativeDetails(getTranslation("fairness.marks"), marks(panel, judged)));
    }

    private Paragraph agreement(Fairness judged) {
        Agreement.Icc icc = judged.icc();
        return new Paragraph(
                icc == null
                        ? getTranslation("fairness.alpha", SeverityBars.decimal(judged.alpha(), 2))
                        : getTranslation(
                                "fairness.agreement",
                                SeverityBars.decimal(icc.random(), 2),
                                SeverityBars.decimal(icc.randomMean(), 2),
                                SeverityBars.decimal(judged.alpha(), 2)));
    }

    private Table<Fairness.FairMark> marks(PanelDetail panel, Fairness judged) {
        Table<Fairness.FairMark> table = new Table<Fairness.FairMark>(getTranslation("fairness.marks"))
                .text(
                        "panel.number",
                        mark -> String.valueOf(panel.slot(mark.candidate()).number()))
                .figures("fairness.official", mark -> Figures.mark(mark.official()))
                .figures("fairness.fair", mark -> Figures.mark(mark.fair()) + " ± " + Figures.mark(mark.error()))
                .text("fairness.turn", mark -> mark.turns() ? getTranslation("fairness.turn.yes") : "")
                .whole();
        table.setItems(judged.marks());
        return table;
    }
}
