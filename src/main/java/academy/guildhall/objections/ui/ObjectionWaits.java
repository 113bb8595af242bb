package academy.guildhall.objections.ui;

import academy.guildhall.objections.ObjectionLinks;
import academy.guildhall.objections.ObjectionState;
import academy.guildhall.objections.ObjectionsUnderway;
import academy.guildhall.objections.ObjectionsUnderway.Row;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.results.ResultsUnderway;
import academy.guildhall.results.ResultsUnderway.Underway;
import academy.guildhall.results.ui.ResultsWaits;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Objections that wait for whoever leads them, or for those who look into them. */
@Configuration(proxyBeanMethods = false)
class ObjectionWaits {
    @Bean
    Waits objectionsToSettle(
            ResultsUnderway results, ObjectionsUnderway objections, Authority authority, AcademyTime time) {
        return Waits.to(
                Set.of(Role.ADMINISTRATOR, Role.COORDINATOR),
                user -> unsettled(results, objections)
                        .filter(one -> waitsForInvestigator(one)
                                || !one.appointed() && authority.over(one.id(), Role.ADMINISTRATOR))
                        .map(one -> line(one, time))
                        .toList());
    }

    /** Asked only where a notice has something to settle. */
    private static Stream<Row> unsettled(ResultsUnderway results, ObjectionsUnderway objections) {
        return ResultsWaits.mine(results).stream().anyMatch(Underway::unsettled)
                ? objections.mine().stream()
                : Stream.empty();
    }

    private static boolean waitsForInvestigator(Row one) {
        return one.appointed() && one.state() == ObjectionState.OPEN && one.unfound() > 0;
    }

    private static Waiting line(Row objection, AcademyTime time) {
        return Waiting.open(
                        Words.of("objection.one", objection.about()),
                        Words.of("waits.objection.open"),
                        ObjectionLinks.of(objection.id()))
                .in(objection.cohortName())
                .by(time.endOf(objection.dueOn()))
                .hindering();
    }
}
