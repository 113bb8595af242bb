package academy.guildhall.marks.ui;

import academy.guildhall.marks.fairness.Agreement;
import academy.guildhall.marks.fairness.Fairness;
import academy.guildhall.marks.fairness.Fairness.Fit;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a panel judged, for those who look before results are published. It says of itself that no mark changes by it. */
class FairnessSection extends Section {
    private static final int TWENTIETHS = 20;
    /** Points that fill half of a bar at least, so that small differences look small. */
    private static final double SCALE = 5;

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
                judges(panel, judged),
                new NativeDetails(getTranslation("fairness.marks"), marks(panel, judged)));
    }

    private Paragraph agreement(Fairness judged) {
        Agreement.Icc icc = judged.icc();
        return new Paragraph(
                icc == null
                        ? getTranslation("fairness.alpha", decimal(judged.alpha(), 2))
                        : getTranslation(
                                "fairness.agreement",
                                decimal(icc.random(), 2),
                                decimal(icc.randomMean(), 2),
                                decimal(judged.alpha(), 2)));
    }

    /** From the strictest to the mildest, each with a bar from the middle; its words say the same. */
    private OrderedList judges(PanelDetail panel, Fairness judged) {
        double longest = judged.judges().stream()
                .mapToDouble(judge -> Math.abs(judge.severity()))
                .reduce(SCALE, Math::max);
        OrderedList list = new OrderedList();
        list.addClassName("fairness-judges");
        for (Fairness.Judge judge : judged.judges()) {
            Div bar = new Div(new Div());
            bar.addClassNames("fairness-bar", judge.severity() > 0 ? "strict" : "mild");
            bar.getElement()
                    .setAttribute("aria-hidden", true)
                    .setAttribute(
                            "data-twentieths",
                            Long.toString(Math.round(TWENTIETHS * Math.abs(judge.severity()) / longest)));
            String key = Math.abs(judge.severity()) <= 2 * judge.error()
                    ? "fairness.average"
                    : judge.severity() > 0 ? "fairness.strict" : "fairness.mild";
            Span said =
                    new Span(getTranslation(key, decimal(Math.abs(judge.severity()), 1), decimal(judge.error(), 1)));
            ListItem item = new ListItem(Tongue.say(new Span(), panel.member(judge.assessor())), bar, said);
            if (judge.fit() != Fit.AS_EXPECTED) {
                Span fit = new Span(getTranslation("fairness.fit." + judge.fit(), decimal(judge.infit(), 2)));
                fit.addClassName("fairness-fit");
                item.add(fit);
            }
            list.add(item);
        }
        return list;
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

    private static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
