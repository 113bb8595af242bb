package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Help;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.TrialRules;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.function.Function;

/** One version of the rules, as sentences, each with what it means; and its rubric. */
class RulesInWords extends Div {
    /** @param help for a rule, by its name in the messages */
    RulesInWords(ProgrammeRules rules, Function<String, Help> help) {
        addClassName("page-body");
        TrialRules trial = rules.trial();
        Facts facts = new Facts();
        say(facts, help, "capacity", rules.capacity());
        say(facts, help, "polishing", rules.polishingRounds(), rules.coachAnswerDays());
        say(
                facts,
                help,
                "lecture",
                trial.lectureSeconds() / 60,
                trial.graceSeconds(),
                trial.pointsPerStep().toPlainString(),
                trial.stepSeconds(),
                trial.mostPenalty().toPlainString(),
                trial.shortSeconds() / 60,
                trial.shortPenalty().toPlainString(),
                trial.stopSeconds() / 60);
        say(
                facts,
                help,
                "panel",
                trial.panelSize(),
                getTranslation(trial.combination().key() + ".text", trial.trimFrom()),
                trial.spreadLimit().toPlainString());
        say(facts, help, "pass", trial.pass().toPlainString());
        say(facts, help, "notice", rules.noticeDays(), rules.noticeCloses().toString());
        say(facts, help, "objection", rules.objectionDays());
        say(facts, help, "appointment", rules.appointmentYears());
        add(facts, new H2(getTranslation("rules.rubric")), new RubricInWords(trial.rubric()));
    }

    private void say(Facts facts, Function<String, Help> help, String rule, Object... figures) {
        facts.fact("rules." + rule, getTranslation("rules." + rule + ".text", figures), help.apply(rule));
    }
}
