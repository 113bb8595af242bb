package academy.guildhall.notifications;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.notifications.MailNode.Place;
import academy.guildhall.notifications.MailSink.Doing;
import academy.guildhall.notifications.MailSink.Letter;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Senders;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Two nodes send from one ledger to a server that is faulty in five ways by turns, and ten times one of them dies in the midst of
 * its work. See ADR 0006.
 */
@ApplicationTest
class MailTrialTest {
    private static final int NEW_LETTERS = 40;

    @Autowired
    Telling telling;

    @Autowired
    Letters letters;

    @Autowired
    Senders senders;

    @Autowired
    AcademyTime time;

    @Autowired
    MovableClock clock;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    private enum Server {
        SOUND,
        REFUSES_EVERY_SECOND,
        DROPS_AFTER_ACCEPTING,
        SILENT,
        DOWN
    }

    /** How the server is, and where a node dies meanwhile. */
    private record Turn(Server server, Place death) {}

    private static final List<Turn> TURNS = List.of(
            new Turn(Server.SOUND, Place.TAKEN),
            new Turn(Server.REFUSES_EVERY_SECOND, Place.PUTTING_OFF),
            new Turn(Server.DROPS_AFTER_ACCEPTING, Place.HALF_SENT),
            new Turn(Server.SILENT, Place.CLAIMED),
            new Turn(Server.DOWN, Place.CLAIMING),
            new Turn(Server.SOUND, Place.ANSWERED),
            new Turn(Server.REFUSES_EVERY_SECOND, Place.WRITING),
            new Turn(Server.DROPS_AFTER_ACCEPTING, Place.WRITTEN),
            new Turn(Server.SILENT, Place.PUTTING_OFF),
            new Turn(Server.DOWN, Place.PUT_OFF));

    private final Random random = new Random(11);
    private final Set<PersonId> readers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger came = new AtomicInteger();
    /** The Message-IDs that the server took, by the address to which they were sent. */
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    /** Those that the server has without the ledger's knowing. */
    private final Set<UUID> inDoubt = ConcurrentHashMap.newKeySet();

    private volatile @Nullable MailNode doomed;

    @Test
    void losesNoLetterInTenDeathsAndSendsOneTwiceOnlyWhereNobodyCouldKnowThatItHadGone() throws Exception {
        sendTheRest();
        taken.clear();
        for (Turn turn : TURNS) {
            plan();
            live(turn);
            clock.forward(Duration.ofHours(25));
        }
        sendTheRest();

        Map<String, List<String>> expected = new TreeMap<>();
        for (Written letter : written()) {
            assertThat(letter.state()).as("%s", letter).isEqualTo(MailState.SENT);
            expected.put(
                    letter.login(),
                    nCopies(inDoubt.contains(letter.id()) ? 2 : 1, "<" + letter.id() + "@example.com>"));
        }
        assertThat(expected).hasSize(TURNS.size() * NEW_LETTERS);
        assertThat(new TreeMap<>(taken)).isEqualTo(expected);
        assertThat(inDoubt).hasSizeGreaterThan(3).hasSizeLessThan(expected.size() / 4);
    }

    /** Both nodes send until one is dead and the other has nothing more to send. */
    private void live(Turn turn) throws Exception {
        AtomicInteger steps = new AtomicInteger(turn.death().isOfOneLetter() ? 1 + random.nextInt(5) : 1);
        try (MailSink sink = turn.server() == Server.SILENT
                        ? MailSink.silent()
                        : MailSink.deciding(letter -> answer(turn.server(), letter));
                MailNode mortal = node(sink, (place, mail) -> blows(turn, place, mail, steps));
                MailNode other = node(sink, (place, mail) -> false)) {
            if (turn.server() == Server.DOWN) {
                sink.close();
            }
            doomed = mortal;
            mortal.send().awaitItsFirstClaim();
            other.send();
            assertThat(other.survives()).as("%s", turn).isTrue();
            assertThat(mortal.survives()).as("%s", turn).isFalse();
        }
    }

    private boolean blows(Turn turn, Place place, @Nullable UUID mail, AtomicInteger steps) {
        if (place != turn.death() || mail != null && inDoubt.contains(mail) || steps.decrementAndGet() != 0) {
            return false;
        }
        if (mail != null && place.leavesDoubt()) {
            inDoubt.add(mail);
        }
        return true;
    }

    private Doing answer(Server server, Letter letter) {
        UUID mail = UUID.fromString(letter.id().substring(1, letter.id().indexOf('@')));
        if (dies(Place.HALF_SENT, mail)) {
            return Doing.HANG_UP;
        }
        int count = came.incrementAndGet();
        if (server == Server.REFUSES_EVERY_SECOND && count % 2 == 0) {
            return Doing.REFUSE_FOR_NOW;
        }
        taken.computeIfAbsent(letter.to(), any -> new CopyOnWriteArrayList<>()).add(letter.id());
        if (dies(Place.TAKEN, mail) || server == Server.DROPS_AFTER_ACCEPTING && count % 3 == 0 && inDoubt.add(mail)) {
            return Doing.TAKE_AND_HANG_UP;
        }
        return Doing.TAKE;
    }

    private boolean dies(Place place, UUID mail) {
        MailNode node = doomed;
        return node != null && node.dies(place, mail);
    }

    private MailNode node(MailSink sink, BiPredicate<Place, @Nullable UUID> fuse) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(sink.port());
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
        var database = new SingleConnectionDataSource(
                settings.getRequiredProperty("spring.datasource.url"), "postgres", "postgres", true);
        return new MailNode(database, time, letters, senders, server, fuse);
    }

    /** What waits is sent by one that lives, to a server that takes it. */
    private void sendTheRest() throws Exception {
        doomed = null;
        try (MailSink sound = MailSink.deciding(letter -> answer(Server.SOUND, letter));
                MailNode node = node(sound, (place, mail) -> false)) {
            assertThat(node.send().survives()).isTrue();
        }
    }

    private void plan() {
        for (int i = 0; i < NEW_LETTERS; i++) {
            PersonId reader = acting.account(acting.person("收信人"), Role.TRAINEE);
            readers.add(reader);
            telling.tell(new Tell(reader, "trial", "application.waitlisted", List.of(), "application"));
        }
    }

    private record Written(UUID id, String login, MailState state) {}

    private List<Written> written() {
        return jdbc.sql("""
                        select m.id, a.login, m.state from mail m join account a on a.person_id = m.person_id
                        where m.person_id = any(:readers)
                        """)
                .param("readers", readers.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Written.class)
                .list();
    }
}
