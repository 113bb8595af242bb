package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.TrialRules;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** One version of the rules, as sentences, and its rubric. */
class RulesInWords extends Div {
    RulesInWords(ProgrammeRules rules) {
        addClassName("page-body");
        TrialRules trial = rules.trial();
        Facts facts = new Facts()
                .fact("rules.capacity", getTranslation("rules.capacity.text", rules.capacity()))
                .fact(
                        "rules.polishing",
                        getTranslation("rules.polishing.text", rules.polishingRounds(), rules.coachAnswerDays()))
                .fact(
                        "rules.lecture",
                        getTranslation(
                                "rules.lecture.text",
                                trial.lectureSeconds() / 60,
                                trial.graceSeconds(),
                                trial.pointsPerStep().toPlainString(),
                                trial.stepSeconds(),
                                trial.mostPenalty().toPlainString(),
                                trial.shortSeconds() / 60,
                                trial.shortPenalty().toPlainString(),
                                trial.stopSeconds() / 60))
                .fact("rules.panel", getTranslation("rules.panel.text", trial.panelSize(), trial.trimFrom()))
                .fact(
                        "rules.pass",
                        getTranslation(
                                "rules.pass.text",
                                trial.pass().toPlainString(),
                                trial.groupMinimum().toPlainString()))
                .fact(
                        "rules.notice",
                        getTranslation(
                                "rules.notice.text",
                                rules.noticeDays(),
                                rules.noticeCloses().toString()))
                .fact("rules.objection", getTranslation("rules.objection.text", rules.objectionDays()))
                .fact("rules.appointment", getTranslation("rules.appointment.text", rules.appointmentYears()));
        Table<Criterion> rubric = new Table<Criterion>(getTranslation("rules.rubric"))
                .text("rules.criterion", criterion -> criterion.name(getLocale()))
                .figures("rules.points", criterion -> criterion.points().toPlainString())
                .text(
                        "rules.outright",
                        criterion -> criterion.failsOutright() ? getTranslation("rules.outright.yes") : "")
                .whole();
        rubric.setItems(trial.rubric());
        add(facts, new H2(getTranslation("rules.rubric")), rubric);
    }
}
