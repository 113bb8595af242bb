package academy.guildhall.marks;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.PanelComparison.Link;
import academy.guildhall.marks.fairness.Fairness;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Panels that share nobody can't be compared; a lecture that an assessor of both hears is the link. */
@ApplicationTest
class ComparisonTest {
    private static final LocalTime AFTERWARDS = LocalTime.of(4, 0);

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void panelsThatShareNobodyAreApartUntilSomebodyIsCalledToBoth() {
        TwoPanels two = TwoPanels.at(context, AFTERWARDS);
        PanelComparison apart = two.comparison();
        assertThat(apart.groups()).hasSize(2);
        assertThat(apart.isApart()).isTrue();
        assertThat(apart.compared()).isEmpty();

        List<Link> links = apart.links();
        assertThat(links).hasSize(2);
        assertThat(links).extracting(Link::number).containsExactly(1, 2);
        assertThat(links).allMatch(link -> link.panel().id().equals(two.late));
        assertThat(links)
                .extracting(Link::assessor)
                .containsOnly(links.getFirst().assessor());
        assertThat(two.trials.assessors).contains(links.getFirst().assessor());
        links.forEach(two::call);

        PanelComparison together = two.comparison();
        assertThat(together.isApart()).isFalse();
        assertThat(together.links()).isEmpty();
        assertThat(told(links.getFirst().assessor())).contains("panel.tell.linked");
        refused("panel.refused.notOther", () -> two.call(links.getFirst()));
    }

    @Test
    void aLinkTellsWhichPanelIsStricterThoughEachHeardOthers() {
        TwoPanels two = TwoPanels.at(context, AFTERWARDS);
        List<Link> links = two.comparison().links();
        links.forEach(two::call);
        PersonId both = links.getFirst().assessor();
        judge(two, two.early, two.trials.assessors, 0.9, Set.of());
        Set<PersonId> late = new HashSet<>(two.judgesOfLate);
        judge(two, two.late, two.judgesOfLate, 0.7, Set.of(both));

        PanelComparison.Compared compared = two.comparison().compared().getFirst();

        assertThat(compared.panels()).extracting(one -> one.panel().id()).containsExactly(two.early, two.late);
        assertThat(compared.panels())
                .extracting(PanelComparison.Averages::lectures)
                .containsExactly(3, 3);
        List<Fairness.Judge> strictest = compared.fairness().judges().subList(0, late.size());
        assertThat(strictest).allMatch(judge -> late.contains(judge.assessor()) && judge.severity() > 0);
        PanelComparison.Averages strict = compared.panels().getLast();
        assertThat(strict.fair()).isGreaterThan(strict.official());
        PanelComparison.Averages mild = compared.panels().getFirst();
        assertThat(mild.fair()).isLessThan(mild.official());
    }

    @Test
    void nobodyIsProposedWhoScoresMeanwhile() {
        TwoPanels two = TwoPanels.at(context, LocalTime.of(0, 30));
        PanelComparison apart = two.comparison();
        assertThat(apart.isApart()).isTrue();
        assertThat(apart.links()).isEmpty();
    }

    @Test
    void aLectureThatWasHeldLinksNothing() {
        TwoPanels two = TwoPanels.at(context, AFTERWARDS);
        Link first = two.comparison().links().getFirst();
        two.trials.lectured(two.late, 1, 900);

        refused("link.refused.held", () -> two.call(first));
        assertThat(two.comparison().links()).extracting(Link::number).containsExactly(2, 3);
    }

    @Test
    void whoSitsOnAPanelLearnsNothingOfItBeforeItIsPublished() {
        TwoPanels two = TwoPanels.at(context, AFTERWARDS);
        PersonId judge = two.judgesOfLate.getFirst();
        PanelComparison seen = Acting.ask(
                judge,
                Role.COORDINATOR,
                () -> context.getBean(ComparisonQueries.class).of(two.trials.cohort));
        assertThat(seen.groups()).hasSize(1);
        assertThat(seen.groups().getFirst())
                .extracting(PanelComparison.Named::id)
                .containsExactly(two.early);
        Link first = two.comparison().links().getFirst();
        refused(
                "panel.refused.member",
                () -> Acting.as(
                        judge,
                        Role.COORDINATOR,
                        () -> context.getBean(LinkedLectures.class).call(first.candidate(), first.assessor())));
    }

    /** Every lecture held and scored, each a little better than the one before; those who hear both give what they gave before. */
    private void judge(TwoPanels two, PanelId panel, List<PersonId> judges, double share, Set<PersonId> both) {
        for (int number = 1; number <= TwoPanels.LECTURES; number++) {
            two.trials.lectured(panel, number, 900);
            for (PersonId judge : judges) {
                two.trials.fill(panel, number, judge, share - 0.05 * number);
                two.trials.send(panel, number, judge);
            }
            if (number < TwoPanels.LECTURES) {
                for (PersonId judge : both) {
                    two.trials.fill(panel, number, judge, 0.9 - 0.05 * number);
                    two.trials.send(panel, number, judge);
                }
            }
        }
        two.trials.tabulate(panel);
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select key from inbox_message where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
