package academy.guildhall.scoring.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.ScoringLinks;
import academy.guildhall.scoring.ScoringQueries;
import academy.guildhall.scoring.ScoringQueries.MyPanel;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For an assessor: the panels ahead, and the sheets still owed. */
@Configuration(proxyBeanMethods = false)
public class SheetWaits {
    @Bean
    Waits sheetsToSend(ScoringQueries scoring, AcademyTime time) {
        return Waits.to(
                Set.of(Role.ASSESSOR),
                user -> scoring.panels().stream()
                        .filter(panel -> panel.owed() > 0)
                        .map(panel -> line(panel, time))
                        .toList());
    }

    /** Before its day the panel itself is opened, from then on the first sheet that is owed. */
    private static Waiting line(MyPanel panel, AcademyTime time) {
        boolean begun = panel.state().takesScores() && !panel.day().isAfter(time.today());
        String path = begun
                ? panel.lines().stream()
                        .filter(ScoringQueries.Line::owed)
                        .findFirst()
                        .map(line -> ScoringLinks.sheet(panel.id(), line.number()))
                        .orElse(ScoringLinks.mine())
                : ScoringLinks.mine();
        return Waiting.open(
                        Words.of("waits.sheets", panel.name(), panel.owed()),
                        Words.of(begun ? "waits.sheets.score" : "waits.sheets.open"),
                        path)
                .in(panel.room())
                .by(begun ? time.endOf(panel.day()) : panel.begins());
    }
}
