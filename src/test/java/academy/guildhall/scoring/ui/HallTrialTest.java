package academy.guildhall.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.scoring.SheetProofs;
import academy.guildhall.scoring.SheetQueries;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.Line;
import academy.guildhall.testing.Node;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hall full of assessors in real browsers, on lines that are cut at random, before two nodes that are killed one after the other. The
 * whole hall of nine and forty: {@code ./mvnw test -Dtest=HallTrialTest -Dhall.assessors=9 -Dhall.candidates=40}, before one that is
 * killed twice with {@code -Dhall.nodes=1}.
 */
@BrowserTest
class HallTrialTest {
    private static final String PASSWORD = "correct horse battery";
    private static final int ASSESSORS = Integer.getInteger("hall.assessors", 5);
    private static final int CANDIDATES = Integer.getInteger("hall.candidates", 4);
    private static final int NODES = Integer.getInteger("hall.nodes", 2);

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(7);
    private final List<Node> nodes = new ArrayList<>();
    private final List<Node> dead = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private PanelId panel;

    /** An assessor with a browser, on a line of their own. */
    private record Seat(PersonId assessor, String login, Line line, Page page) {}

    @AfterEach
    void goHome() throws Exception {
        for (Seat seat : seats) {
            seat.line().close();
        }
        nodes.addAll(dead);
        for (Node node : nodes) {
            node.close();
        }
    }

    @Test
    void everySheetComesInOnceWhateverBreaks(Browser browser) throws Exception {
        Trials trials = Trials.lectured(context, CANDIDATES);
        panel = trials.panel();
        seat(trials);
        for (int i = 0; i < NODES; i++) {
            nodes.add(Node.start(jdbc));
        }
        for (PersonId assessor : trials.assessors) {
            sit(browser, assessor);
        }
        seats.forEach(this::open);
        int kills = 0;
        for (int number = 1; number <= CANDIDATES; number++) {
            for (Seat seat : seats) {
                trouble(seat);
                score(seat, number);
            }
            if (kills < 2 && number >= CANDIDATES * (kills + 1) / 3) {
                kill();
                kills++;
            }
        }
        seats.forEach(seat -> seat.line().mend());
        comeIn();

        assertThat(kills).isEqualTo(2);
        assertThat(sent()).isEqualTo(trials.assessors.size() * CANDIDATES);
        assertThat(context.getBean(SheetProofs.class).altered(panel))
                .as("receipts that aren't right")
                .isEmpty();
        for (Seat seat : seats) {
            SheetQueries.Desk desk = Acting.ask(
                    seat.assessor(),
                    Role.ASSESSOR,
                    () -> context.getBean(SheetQueries.class).of(panel));
            for (SheetQueries.Sheet sheet : desk.sheets()) {
                assertThat(sheet.note()).isEqualTo(note(seat, sheet.line().number()));
                assertThat(sheet.receipt()).isNotNull();
            }
        }
    }

    /** More than the rules have on a panel, for the whole hall. */
    private void seat(Trials trials) {
        while (trials.assessors.size() < ASSESSORS) {
            PersonId more = trials.assessor("评委" + Ids.next(), "评委单位" + Ids.next());
            trials.assessors.add(more);
            jdbc.sql("insert into panel_member (panel_id, person_id, chief) values (:panel, :person, false)")
                    .param("panel", panel.value())
                    .param("person", more.value())
                    .update();
            jdbc.sql("insert into scoring_duty (candidate_id, assessor_id, recused)"
                            + " select id, :person, false from trial_candidate where panel_id = :panel")
                    .param("panel", panel.value())
                    .param("person", more.value())
                    .update();
        }
    }

    private void sit(Browser browser, PersonId assessor) {
        String login = "hall-" + Ids.next() + "@example.com";
        jdbc.sql("update account set login = :login, password_hash = :hash where person_id = :person")
                .param("login", login)
                .param("hash", accounts.hash(PASSWORD))
                .param("person", assessor.value())
                .update();
        Line line = new Line(nodes.get(seats.size() % nodes.size()).port());
        Page page = browser.window(Look.english(820), line.port());
        seats.add(new Seat(assessor, login, line, page));
    }

    private void open(Seat seat) {
        Browser.signIn(seat.page(), seat.login(), PASSWORD);
        seat.page().navigate("/scoring/" + panel + "/1");
        seat.page().locator(".line[data-opens]").waitFor();
    }

    private void trouble(Seat seat) {
        switch (random.nextInt(4)) {
            case 0 -> seat.line().cut();
            case 1 -> seat.line().goDead();
            default -> seat.line().mend();
        }
    }

    private String note(Seat seat, int number) {
        return seat.assessor() + " " + number;
    }

    /** With a thumb on the best band of each criterion, as quickly as a browser can; what is confirmed is left to itself. */
    private void score(Seat seat, int number) {
        Page page = seat.page();
        if (number > 1) {
            page.evaluate("document.querySelector('[data-part=next]').click()");
        }
        // Asked by locators: the page's policy lets no function be made of text.
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Number " + number);
        page.evaluate(
                "document.querySelectorAll('.criterion .bands button:first-child').forEach(band => band.click())");
        page.evaluate(
                "text => { const note = document.querySelector('#note'); note.value = text; note.dispatchEvent(new Event('input')); }",
                note(seat, number));
        PlaywrightAssertions.assertThat(page.locator(".filled")).containsText("12 of 12");
        PlaywrightAssertions.assertThat(page.locator("[data-part=missing]")).isHidden();
        page.evaluate("document.querySelector('.send').click()");
        page.evaluate("document.querySelector('dialog[open] button[value=send]').click()");
    }

    /** Everybody goes on at one that is left, or else at a new one. */
    private void kill() throws Exception {
        nodes.getFirst().kill();
        dead.add(nodes.removeFirst());
        if (nodes.isEmpty()) {
            nodes.add(Node.start(jdbc));
        }
        seats.forEach(seat -> seat.line().lead(nodes.getFirst().port()));
    }

    /** Whoever is asked to signs in again, in another tab; nothing else is done. */
    private void comeIn() {
        // A desk says so until it has tried again: whoever has signed in isn't asked for it once more.
        Set<Seat> in = new HashSet<>();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    for (Seat seat : seats) {
                        if (seat.page().locator("[data-part=signIn]").isVisible() && in.add(seat)) {
                            Page tab = seat.page().context().newPage();
                            Browser.signIn(tab, seat.login(), PASSWORD);
                            tab.close();
                            seat.page().evaluate("dispatchEvent(new Event('online'))");
                        }
                    }
                    return sent() == seats.size() * CANDIDATES;
                });
    }

    private int sent() {
        return jdbc.sql("""
                        select count(*) from score_sheet s join trial_candidate c on c.id = s.candidate_id
                        where c.panel_id = :panel and s.state = 'SENT' and s.digest is not null
                        """).param("panel", panel.value()).query(Integer.class).single();
    }
}
