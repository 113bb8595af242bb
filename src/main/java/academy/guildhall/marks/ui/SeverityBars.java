package academy.guildhall.marks.ui;

import academy.guildhall.marks.fairness.Fairness;
import academy.guildhall.marks.fairness.Fairness.Fit;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.ui.Tongue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Assessors from the strictest to the mildest, each with a bar from the middle; its words say the same. */
class SeverityBars extends OrderedList {
    private static final int TWENTIETHS = 20;
    /** Points that fill half of a bar at least, so that small differences look small. */
    private static final double SCALE = 5;

    /** @param name of an assessor */
    SeverityBars(List<Fairness.Judge> judges, Function<PersonId, String> name) {
        double longest =
                judges.stream().mapToDouble(judge -> Math.abs(judge.severity())).reduce(SCALE, Math::max);
        addClassName("fairness-judges");
        for (Fairness.Judge judge : judges) {
            Div bar = new Div(new Div());
            bar.addClassNames("fairness-bar", judge.severity() > 0 ? "strict" : "mild");
            bar.getElement()
                    .setAttribute("aria-hidden", true)
                    .setAttribute(
                            "data-twentieths",
                            Long.toString(Math.round(TWENTIETHS * Math.abs(judge.severity()) / longest)));
            ListItem item =
                    new ListItem(Tongue.say(new Span(), name.apply(judge.assessor())), bar, new Span(severity(judge)));
            if (judge.fit() != Fit.AS_EXPECTED) {
                Span fit = new Span(getTranslation("fairness.fit." + judge.fit(), decimal(judge.infit(), 2)));
                fit.addClassName("fairness-fit");
                item.add(fit);
            }
            add(item);
        }
    }

    private String severity(Fairness.Judge judge) {
        String key = Math.abs(judge.severity()) <= 2 * judge.error()
                ? "fairness.average"
                : judge.severity() > 0 ? "fairness.strict" : "fairness.mild";
        return getTranslation(key, decimal(Math.abs(judge.severity()), 1), decimal(judge.error(), 1));
    }

    static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
