package academy.guildhall.schedule.ui;

import academy.guildhall.schedule.ScheduleDetail;
import academy.guildhall.schedule.solving.Rule;
import academy.guildhall.schedule.solving.Rule.Level;
import academy.guildhall.schedule.solving.Verdict.Finding;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;

/** Which rule costs what, and each breach of it by name. */
class Costs extends Div {
    Costs(ScheduleDetail schedule, ScheduleWords words) {
        Map<Rule, Long> costs = schedule.verdict().costs();
        long broken = schedule.verdict().cost(Level.MUST);
        Paragraph first = new Paragraph(getTranslation(broken == 0 ? "schedule.sound" : "schedule.broken"));
        add(first);
        costs.forEach((rule, cost) -> {
            UnorderedList each = new UnorderedList();
            List<Finding> findings = schedule.verdict().findings().stream()
                    .filter(finding -> finding.rule() == rule)
                    .toList();
            findings.forEach(finding -> each.add(new ListItem(words.finding(finding))));
            String summary = rule.level() == Level.WISH
                    ? getTranslation("schedule.costs", getTranslation(rule.key()), cost)
                    : getTranslation("schedule.breaks", getTranslation(rule.key()), findings.size());
            Details details = new Details(summary, each);
            details.setOpened(rule.level() != Level.WISH);
            add(details);
        });
    }
}
