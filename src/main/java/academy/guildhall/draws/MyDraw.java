package academy.guildhall.draws;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draw of my own panel: my lot, and the number that I add. */
@Service
@Transactional
@RolesAllowed(Role.TRAINEE_)
public class MyDraw {
    private final HallDrawRepository draws;
    private final Lots lots;
    private final CurrentUser current;
    private final AcademyTime time;
    private final News news;

    MyDraw(HallDrawRepository draws, Lots lots, CurrentUser current, AcademyTime time, News news) {
        this.draws = draws;
        this.lots = lots;
        this.current = current;
        this.time = time;
        this.news = news;
    }

    /**
     * How my draw stands.
     *
     * @param number mine, once the order is drawn
     */
    public record Mine(
            PanelId panel,
            String name,
            String lot,
            @Nullable String said,
            DrawState state,
            Instant closesAt,
            @Nullable Integer number) {
        public boolean takesNumbers(Instant now) {
            return state == DrawState.OPEN && now.isBefore(closesAt);
        }
    }

    /** The latest draw that I am in. */
    @Transactional(readOnly = true)
    public Optional<Mine> mine() {
        return lots.mine(current.person());
    }

    /** Adds my number, or another one, until the time is over. */
    public void say(PanelId panel, String number) {
        CandidateId mine = lots.candidate(panel, current.person()).orElseThrow(() -> new NotFound("lot on", panel));
        String said = SaidNumber.read("number", number);
        HallDraw draw = draws.lock(panel).orElseThrow(() -> new NotFound("draw", panel));
        draw.requireTakesNumbers(time.now());
        lots.say(mine, said, time.now());
        news.publish(PanelLinks.topic(panel));
    }
}
