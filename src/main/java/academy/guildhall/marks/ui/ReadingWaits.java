package academy.guildhall.marks.ui;

import academy.guildhall.marks.MarkLinks;
import academy.guildhall.marks.MyReadingQueries;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For an assessor: the second readings that are asked of them. */
@Configuration(proxyBeanMethods = false)
public class ReadingWaits {
    @Bean
    Waits readingsToAnswer(MyReadingQueries readings) {
        return Waits.to(
                Set.of(Role.ASSESSOR),
                user -> readings.open().stream()
                        .map(one -> Waiting.open(
                                        Words.of("waits.reading", one.number(), one.panelName()),
                                        Words.of("waits.reading.open"),
                                        MarkLinks.reading(one.panel(), one.number()))
                                .in(one.cohortName())
                                .hindering())
                        .toList());
    }
}
