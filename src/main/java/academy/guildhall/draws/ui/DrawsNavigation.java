package academy.guildhall.draws.ui;

import academy.guildhall.draws.DrawLinks;
import academy.guildhall.draws.MyDraw;
import academy.guildhall.platform.security.PublicPages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.PageStyle;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the room's pages stand, and whom they wait for. */
@Configuration(proxyBeanMethods = false)
public class DrawsNavigation {
    @Bean
    PublicPages drawPages() {
        return PublicPages.of("/draws/**");
    }

    @Bean
    PageStyle drawsStyle() {
        return new PageStyle("draws.css");
    }

    @Bean
    Waits numbersToSay(MyDraw draws, AcademyTime time) {
        return Waits.to(
                Set.of(Role.TRAINEE),
                user -> draws.mine()
                        .filter(mine -> mine.takesNumbers(time.now()) && mine.said() == null)
                        .map(mine -> List.of(Waiting.open(
                                        Words.of("waits.draw", mine.name()),
                                        Words.of("waits.draw.open"),
                                        DrawLinks.mine())
                                .by(mine.closesAt())))
                        .orElse(List.of()));
    }
}
