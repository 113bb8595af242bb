package academy.guildhall.marks.ui;

import academy.guildhall.marks.PersonTrials;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.people.ui.PersonPart;
import academy.guildhall.people.ui.RoadLines;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.ui.Figures;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trial lectures on the page about a person. */
@Configuration(proxyBeanMethods = false)
public class MarksFinds {
    @Bean
    PersonPart trialsOfAPerson(PersonTrials trials, HumanDates dates) {
        return new PersonPart(Set.of(Role.ADMINISTRATOR, Role.COORDINATOR), 40, "home.trial", person -> {
            RoadLines lines = new RoadLines();
            trials.of(person)
                    .forEach(row -> lines.line(
                            row.name(),
                            PanelLinks.panel(row.panel()),
                            row.state(),
                            dates.date(row.day(), Words.locale()),
                            row.room(),
                            outcome(row)));
            return lines.orNothing();
        });
    }

    private static @Nullable String outcome(PersonTrials.Row row) {
        if (row.postponed()) {
            return Words.of("panel.postponedResult");
        }
        if (row.passed() == null) {
            return null;
        }
        return row.finalMark() == null
                ? Words.of("panel.absentResult")
                : Words.of(row.passed() ? "panel.passed" : "panel.failed") + " · " + Figures.mark(row.finalMark());
    }
}
