package academy.guildhall.marks.ui;

import academy.guildhall.marks.MyReviewQueries;
import academy.guildhall.marks.MyReviews;
import academy.guildhall.marks.MyTrial;
import academy.guildhall.marks.TrialOutcome;
import academy.guildhall.panels.MyJudges;
import academy.guildhall.panels.MyPostponementQueries;
import academy.guildhall.panels.MyPostponements;
import academy.guildhall.panels.MyRecusals;
import academy.guildhall.panels.ui.JudgesSection;
import academy.guildhall.panels.ui.PostponementSection;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.TrialRules;
import academy.guildhall.programmes.ui.RubricInWords;
import academy.guildhall.programmes.ui.RuleHelp;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** My trial lecture: slot, result once it is published, and by what it is scored. */
@Route("trial")
@RolesAllowed(Role.TRAINEE_)
class TrialView extends Page {
    private final transient HumanDates dates;
    private final transient RuleHelp help;
    private final transient MyJudges judges;
    private final transient MyRecusals recusals;
    private final transient MyPostponementQueries mine;
    private final transient MyPostponements postponements;
    private final transient MyReviewQueries doubts;
    private final transient MyReviews reviews;

    TrialView(
            MyTrial trials,
            MyJudges judges,
            MyRecusals recusals,
            MyPostponementQueries mine,
            MyPostponements postponements,
            MyReviewQueries doubts,
            MyReviews reviews,
            HumanDates dates,
            RuleHelp help) {
        this.judges = judges;
        this.recusals = recusals;
        this.mine = mine;
        this.postponements = postponements;
        this.doubts = doubts;
        this.reviews = reviews;
        this.dates = dates;
        this.help = help;
        title(getTranslation("myTrial.title"));
        trials.mine().ifPresentOrElse(this::show, () -> add(empty(getTranslation("myTrial.none"))));
    }

    private void show(MyTrial.Trial trial) {
        state(new StateBadge(trial.enrolment().state()));
        if (trial.slots().isEmpty()) {
            add(empty(getTranslation("myTrial.none")));
        }
        trial.slots().forEach(slot -> slot(slot, trial));
        add(
                new ReviewSection(doubts, reviews, dates),
                new JudgesSection(judges, recusals),
                new PostponementSection(mine, postponements));
        rubric(trial);
    }

    private void slot(MyTrial.Slot slot, MyTrial.Trial trial) {
        Integer number = slot.number();
        Instant starts = slot.startsAt();
        MyTrial.Outcome outcome = slot.outcome();
        if (slot.postponed()) {
            section(
                    getTranslation("myTrial.postponed", dates.day(slot.day(), getLocale())),
                    new Paragraph(getTranslation("trial.outcome.postponed.text")));
            return;
        }
        if (number == null || starts == null) {
            add(new Paragraph(getTranslation("myTrial.planned", dates.day(slot.day(), getLocale()), slot.room())));
            return;
        }
        Section section = section(
                getTranslation("myTrial.slot", number, dates.moment(starts, getLocale())),
                new Facts().fact("myTrial.room", slot.room()));
        if (outcome != null) {
            result(section, outcome, trial);
        }
    }

    private void result(Section section, MyTrial.Outcome outcome, MyTrial.Trial trial) {
        CohortId cohort = trial.enrolment().cohort();
        TrialOutcome what = outcome.what();
        section.add(new Paragraph(getTranslation(
                what != null
                        ? what.text()
                        : outcome.finalMark() == null
                                ? "panel.absentResult"
                                : outcome.passed() ? "panel.passed" : "panel.failed")));
        if (outcome.finalMark() == null) {
            return;
        }
        section.add(new Facts()
                .fact("myTrial.result", getTranslation(outcome.passed() ? "panel.passed" : "panel.failed"))
                .fact("panel.marks.mean", Figures.mark(outcome.mean()), help.of(cohort, "panel"))
                .fact("panel.marks.penalty", Figures.mark(outcome.penalty()), help.of(cohort, "lecture"))
                .fact("panel.marks.final", Figures.mark(outcome.finalMark()), help.of(cohort, "pass")));
        if (outcome.outrightFail()) {
            section.add(new Paragraph(getTranslation("myTrial.outright")));
        }
        section.add(criteria(trial.rules(), outcome.criteria()));
    }

    private void rubric(MyTrial.Trial trial) {
        TrialRules rules = trial.rules();
        section(
                getTranslation("myTrial.rubric"),
                help.of(trial.enrolment().cohort(), "pass")
                        .beside(new Paragraph(getTranslation(
                                "myTrial.rubric.text", rules.lectureSeconds() / 60, Figures.points(rules.pass())))),
                new RubricInWords(rules.rubric()));
    }

    private Table<Criterion> criteria(TrialRules rules, Map<String, BigDecimal> means) {
        Function<BigDecimal, String> most =
                Figures.column(rules.rubric().criteria().stream().map(Criterion::points));
        Table<Criterion> table = new Table<Criterion>(getTranslation("myTrial.criteria"))
                .text("myTrial.criterion", criterion -> criterion.name(getLocale()))
                .figures("myTrial.most", criterion -> most.apply(criterion.points()))
                .figures("myTrial.mean", criterion -> Figures.mark(means.get(criterion.code())))
                .whole();
        table.setItems(rules.rubric().criteria());
        return table;
    }
}
