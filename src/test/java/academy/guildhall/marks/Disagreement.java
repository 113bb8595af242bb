package academy.guildhall.marks;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import org.springframework.context.ApplicationContext;

/** A tabulated panel of two, on whose number 2 one of five assessors gives 30 points less than the others; and an assessor from elsewhere. */
public final class Disagreement {
    final Trials trials;
    private final PersonId elsewhere;

    private Disagreement(Trials trials) {
        this.trials = trials;
        this.elsewhere = trials.assessor("组外评委", "组外单位");
        for (PersonId assessor : trials.assessors) {
            sheet(1, assessor, 0.9);
            sheet(2, assessor, assessor.equals(trials.assessors.getLast()) ? 0.6 : 0.9);
        }
        trials.tabulate(panel());
    }

    public static Disagreement tabulated(ApplicationContext context) {
        return new Disagreement(Trials.lectured(context, 2));
    }

    void sheet(int number, PersonId assessor, double share) {
        trials.fill(panel(), number, assessor, share);
        trials.send(panel(), number, assessor);
    }

    public PanelId panel() {
        return trials.panel();
    }

    public PersonId second() {
        return trials.second;
    }

    public PersonId elsewhere() {
        return elsewhere;
    }

    public PanelDetail detail() {
        return trials.detail(panel());
    }
}
