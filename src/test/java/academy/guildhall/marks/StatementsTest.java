package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelPlan;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.scoring.PanelSheets;
import academy.guildhall.scoring.ScoringQueries;
import academy.guildhall.scoring.SheetQueries;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class StatementsTest {
    private static final int MOST = 10;

    @Autowired
    ApplicationContext context;

    @Autowired
    Statements statements;

    @Autowired
    ScoringQueries scoring;

    @Autowired
    SheetQueries own;

    @Autowired
    PanelQueries panels;

    @Autowired
    PanelPlan plan;

    @Autowired
    PanelSheets sheets;

    @Autowired
    MarkQueries marks;

    @Test
    void asksTheSameNumberOfStatementsHoweverLongThePanel() {
        assertThat(of(30)).isEqualTo(of(2));
    }

    /** List, sheet, panel, section: each at most ten. */
    private String of(int candidates) {
        Trials trials = Trials.ready(context, candidates);
        PanelId panel = trials.drawn();
        PersonId chief = trials.assessors.getFirst();
        trials.fill(panel, 1, chief, 0.9);
        int list = count(chief, Role.ASSESSOR, () -> {
            scoring.panels();
            scoring.sentToChief();
        });
        int sheet = count(chief, Role.ASSESSOR, () -> own.of(panel));
        int page = count(trials.coordinator, Role.COORDINATOR, () -> {
            PanelDetail detail = panels.detail(panel);
            sheets.of(panel);
            marks.of(detail);
        });
        int section = count(trials.coordinator, Role.COORDINATOR, () -> {
            marks.panels(trials.cohort);
            plan.ready(trials.cohort);
        });
        return "list %d, sheet %d, panel %d, section %d".formatted(list, sheet, page, section);
    }

    @Test
    void asksTheSameNumberForAPanelWithMarks() {
        assertThat(marks(6)).isEqualTo(marks(1));
    }

    private int marks(int candidates) {
        Trials trials = Trials.ready(context, candidates);
        PanelId panel = trials.tabulated(0.9);
        return count(trials.coordinator, Role.COORDINATOR, () -> {
            PanelDetail detail = panels.detail(panel);
            sheets.of(panel);
            marks.of(detail);
        });
    }

    private int count(PersonId person, Role role, Runnable work) {
        int[] sent = new int[1];
        Acting.as(person, role, () -> sent[0] = statements.during(work).size());
        assertThat(sent[0]).isBetween(1, MOST);
        return sent[0];
    }
}
