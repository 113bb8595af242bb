package academy.guildhall.marks.ui;

import academy.guildhall.marks.MarkQueries;
import academy.guildhall.marks.OpenRequests;
import academy.guildhall.marks.PanelRow;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.ReadyForTrial;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For whoever runs the trials: who is on no panel yet, the panels that wait and for what, and what is asked. */
@Configuration(proxyBeanMethods = false)
public class PanelWaits {
    private static final Set<Role> THOSE_WHO_RUN = Set.of(Role.COORDINATOR, Role.ADMINISTRATOR);

    @Bean
    Waits peopleOnNoPanel(ReadyForTrial ready) {
        return Waits.to(
                THOSE_WHO_RUN,
                user -> ready.mine().stream()
                        .map(cohort -> Waiting.open(
                                        Words.of("waits.trial", cohort.people()),
                                        Words.of("waits.trial.open"),
                                        PanelLinks.newIn(cohort.cohort()))
                                .in(cohort.name())
                                .hindering())
                        .toList());
    }

    @Bean
    Waits panelsToRun(MarkQueries marks, AcademyTime time) {
        return Waits.to(
                THOSE_WHO_RUN,
                user -> marks.waiting().stream()
                        .map(panel -> line(panel, time))
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Bean
    Waits requestsToDecide(OpenRequests requests) {
        return Waits.to(
                THOSE_WHO_RUN,
                user -> requests.mine().stream()
                        .map(one -> Waiting.open(
                                        Words.of("waits.request." + one.what(), one.name(), one.requests()),
                                        Words.of("waits.request.open"),
                                        PanelLinks.panel(one.panel()))
                                .in(one.cohort())
                                .hindering())
                        .toList());
    }

    /** Nothing as long as it is for the assessors to go on. */
    private static Optional<Waiting> line(PanelRow panel, AcademyTime time) {
        Instant begins = time.instant(panel.day().atTime(panel.firstStart()));
        return switch (panel.state()) {
            case PLANNED -> Optional.of(line(panel, "draw").by(begins));
            case TABULATED -> Optional.of(line(panel, "verify").hindering());
            case VERIFIED -> Optional.of(line(panel, "publish").hindering());
            case DRAWN, SCORING -> {
                if (panel.sheetsSent() == panel.sheetsDue() && panel.sheetsDue() > 0) {
                    yield Optional.of(line(panel, "tabulate").hindering());
                }
                yield panel.day().isAfter(time.today())
                        ? Optional.empty()
                        : Optional.of(line(panel, "sheets").by(time.endOf(panel.day())));
            }
            case PUBLISHED, CANCELLED -> Optional.empty();
        };
    }

    private static Waiting line(PanelRow panel, String step) {
        return Waiting.open(
                        Words.of("home.panels." + step, panel.name(), panel.sheetsSent(), panel.sheetsDue()),
                        Words.of("home.panels.open"),
                        PanelLinks.panel(panel.id()))
                .in(panel.cohort());
    }
}
