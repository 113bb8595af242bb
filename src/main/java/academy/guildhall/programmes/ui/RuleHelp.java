package academy.guildhall.programmes.ui;

import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Help;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.RuleSource;
import academy.guildhall.programmes.RuleSources;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a rule means and in which version of the programme's rules it stands, beside what follows from it. */
@Component
public class RuleHelp {
    private final RuleSources sources;
    private final HumanDates dates;

    RuleHelp(RuleSources sources, HumanDates dates) {
        this.sources = sources;
        this.dates = dates;
    }

    /** @param rule its name in the messages: {@code rules.<rule>} and {@code rules.help.<rule>} */
    public Help of(CohortId cohort, String rule) {
        return of(sources.of(cohort), rule);
    }

    /** The same, for one who is enrolled. */
    public Help of(EnrolmentId enrolment, String rule) {
        return of(sources.of(enrolment), rule);
    }

    Help of(RuleSource source, String rule) {
        Locale locale = Words.locale();
        return new Help(
                Words.of("rules." + rule),
                Words.of("rules.help." + rule),
                Words.of(
                        "rules.source",
                        source.programme(locale),
                        source.number(),
                        dates.date(source.appliesFrom(), locale)));
    }
}
