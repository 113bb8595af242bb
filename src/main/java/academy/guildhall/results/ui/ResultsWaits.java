package academy.guildhall.results.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Gathering;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortBoards;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ui.CohortLines;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsUnderway;
import academy.guildhall.results.ResultsUnderway.Underway;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits of results: people on no list, lists to decide on or to publish. */
@Configuration(proxyBeanMethods = false)
public class ResultsWaits {
    private record Mine(List<Underway> lists) {}

    /** Lists that aren't done with, asked once for all that is said of them on a page. */
    public static List<Underway> mine(ResultsUnderway results) {
        return Gathering.once(Mine.class, () -> new Mine(results.mine())).lists();
    }

    @Bean
    Waits passedAndOnNoList(CohortBoards boards) {
        return new CohortLines(
                boards,
                EnrolmentState.PASSED,
                "waits.passed",
                "waits.passed.open",
                ResultLinks::ofCohort,
                Role.ADMINISTRATOR);
    }

    @Bean
    Waits listsToDecideOnOrPublish(ResultsUnderway results) {
        return Waits.to(
                Set.of(Role.ADMINISTRATOR),
                user -> mine(results).stream().flatMap(ResultsWaits::list).toList());
    }

    private static Stream<Waiting> list(Underway list) {
        return list.state() == ResultListState.PROPOSED || list.state() == ResultListState.DECIDED
                ? Stream.of(Waiting.open(
                                Words.of("waits.list." + list.state()),
                                Words.of("waits.list." + list.state() + ".open"),
                                ResultLinks.ofCohort(list.cohort()))
                        .in(list.cohortName())
                        .hindering())
                : Stream.empty();
    }
}
