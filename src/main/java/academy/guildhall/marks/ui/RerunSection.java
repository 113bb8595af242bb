package academy.guildhall.marks.ui;

import academy.guildhall.marks.MarkLinks;
import academy.guildhall.marks.Rerun;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** What rules would have made of past panels: counts, and whose place or result would be another. */
class RerunSection extends Section {
    RerunSection(Rerun rerun, String help) {
        addClassName("rerun");
        add(new H2(getTranslation("rerun.title")), new Paragraph(help), counts(rerun));
        if (rerun.rows().isEmpty()) {
            add(new Paragraph(getTranslation("rerun.same")));
        } else {
            add(table(rerun));
        }
    }

    private Facts counts(Rerun rerun) {
        Facts facts = new Facts()
                .fact("rerun.over", getTranslation("rerun.over.text", rerun.panels(), rerun.lectures()))
                .fact("rerun.results", Integer.toString(rerun.results()))
                .fact("rerun.places", Integer.toString(rerun.places()))
                .fact("rerun.marks", Integer.toString(rerun.marks()));
        return rerun.leftOut() == 0
                ? facts
                : facts.fact("rerun.leftOut", getTranslation("rerun.leftOut.text", rerun.leftOut()));
    }

    private Table<Rerun.Row> table(Rerun rerun) {
        Table<Rerun.Row> table = new Table<Rerun.Row>(getTranslation("rerun.title"))
                .opens(row -> MarkLinks.mark(row.held().panel(), row.held().number()))
                .text(
                        "panel.candidate",
                        row -> row.held().number() + " · " + row.held().name())
                .text(
                        "rerun.panel",
                        row -> row.held().cohort() + " · " + row.held().panelName())
                .figures(
                        "panel.marks.final",
                        row -> turned(
                                Figures.mark(row.held().was().mark()),
                                Figures.mark(row.now().mark())))
                .figures(
                        "panel.marks.rank",
                        row -> turned(
                                place(row.held().was().place()), place(row.now().place())))
                .text(
                        "panel.marks.result",
                        row -> turned(
                                result(row.held().was().passed()),
                                result(row.now().passed())))
                .whole();
        table.setItems(rerun.rows());
        return table;
    }

    private String turned(String was, String now) {
        return was.equals(now) ? was : getTranslation("rerun.turned", was, now);
    }

    private String place(@Nullable Integer place) {
        return place == null ? getTranslation("rerun.noPlace") : place.toString();
    }

    private String result(boolean passed) {
        return getTranslation(passed ? "panel.passed" : "panel.failed");
    }
}
