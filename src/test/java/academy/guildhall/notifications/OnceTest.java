package academy.guildhall.notifications;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.Invitations;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Senders;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ApplicationTest
class OnceTest {
    @Autowired
    Telling telling;

    @Autowired
    Senders senders;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    MailLedger ledger;

    @Autowired
    MailQueries queries;

    @Autowired
    Invitations invitations;

    @Autowired
    AcademyTime time;

    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Environment settings;

    private final GreenMail smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void startServer() {
        smtp.start();
    }

    @AfterEach
    void stopServer() {
        smtp.stop();
    }

    @Test
    void tellsNobodyTwiceOfOneMatterHoweverManyTryAtOnce() throws Exception {
        PersonId person = acting.person("学员");
        Tell tell = tell(person, "matter-" + UUID.randomUUID());
        Callable<Boolean> attempt = () -> telling.tell(tell);
        int fresh = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(16, attempt))) {
                fresh += answer.get() ? 1 : 0;
            }
        }
        assertThat(fresh).isEqualTo(1);
    }

    @Test
    void sendsEachMailOnceWhenTwoNodesSendAtOnce() throws Exception {
        PersonId person = withAccount();
        IntStream.range(0, 30).forEach(i -> telling.tell(tell(person, "matter-" + UUID.randomUUID())));
        Callable<Integer> node = () -> round(sender()).send();
        try (var pool = Executors.newFixedThreadPool(2)) {
            pool.invokeAll(List.of(node, node))
                    .forEach(answer -> assertThat(answer.resultNow()).isNotNegative());
        }
        List<String> ids = to(person).stream().map(OnceTest::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(31);
    }

    @Test
    void keepsMailThatCouldNotBeSentAndSendsItLaterUnderTheSameMessageId() {
        PersonId person = withAccount();
        round(sender()).send();
        telling.tell(tell(person, "matter-" + UUID.randomUUID()));

        round(dead()).send();
        assertThat(states(person)).contains("PLANNED");
        clock.forward(Duration.ofMinutes(2));
        round(sender()).send();

        assertThat(states(person)).containsOnly("SENT");
        UUID ledger = jdbc.sql("select id from mail where person_id = :p and message_id is not null")
                .param("p", person.value())
                .query(UUID.class)
                .single();
        assertThat(to(person)).anySatisfy(message -> assertThat(id(message)).startsWith("<" + ledger));
    }

    @Test
    void sendsTheLaterWordAloneOnWhatChangedAgainBeforeTheFirstMailWent() {
        PersonId person = withAccount();
        round(sender()).send();
        Object session = UUID.randomUUID();
        telling.tell(moved(person, "一").latestOn(session));
        round(dead()).send();
        telling.tell(moved(person, "二").latestOn(session));
        telling.tell(moved(person, "三").latestOn(UUID.randomUUID()));
        clock.forward(Duration.ofMinutes(2));
        round(sender()).send();

        assertThat(subjects(person)).noneMatch("课程安排有变：一"::equals);
        assertThat(subjects(person)).anyMatch("课程安排有变：二"::equals);
        assertThat(subjects(person)).as("another session").anyMatch("课程安排有变：三"::equals);
        assertThat(states(person)).containsOnly("SENT", "SUPERSEDED");
        assertThat(ledger(person)).containsOnlyOnce(MailState.SUPERSEDED);
    }

    @Test
    void aMailThatFailsWhileALaterOneIsWrittenIsNotTriedAgain() {
        PersonId person = withAccount();
        round(sender()).send();
        Object session = UUID.randomUUID();
        telling.tell(moved(person, "一").latestOn(session));
        Outbox.Due older = outbox.claim(1).getFirst();
        telling.tell(moved(person, "二").latestOn(session));

        assertThat(round(sender()).send())
                .as("the later one waits while the earlier one is on its way")
                .isZero();
        outbox.failed(older, "no answer");
        clock.forward(Duration.ofMinutes(2));
        round(sender()).send();

        assertThat(subjects(person)).noneMatch("课程安排有变：一"::equals);
        assertThat(subjects(person)).anyMatch("课程安排有变：二"::equals);
    }

    @Test
    void aMailWhoseNodeDiedIsNotSentAfterALaterOne() {
        PersonId person = withAccount();
        round(sender()).send();
        Object session = UUID.randomUUID();
        telling.tell(moved(person, "一").latestOn(session));
        outbox.claim(1);
        telling.tell(moved(person, "二").latestOn(session));
        clock.forward(Duration.ofMinutes(6));
        round(sender()).send();

        assertThat(subjects(person)).noneMatch("课程安排有变：一"::equals);
        assertThat(subjects(person)).anyMatch("课程安排有变：二"::equals);
    }

    @Test
    void nobodyTriesAMailAgainThatALaterOneHasOvertaken() {
        PersonId person = withAccount();
        round(sender()).send();
        Object session = UUID.randomUUID();
        telling.tell(moved(person, "一").latestOn(session));
        for (int i = 0; i < 8; i++) {
            round(dead()).send();
            clock.forward(Duration.ofDays(2));
        }
        UUID given = jdbc.sql("select id from mail where person_id = :p and state = 'GIVEN_UP'")
                .param("p", person.value())
                .query(UUID.class)
                .single();
        telling.tell(moved(person, "二").latestOn(session));

        PersonId administrator = acting.person("管理员");
        Acting.as(administrator, Role.ADMINISTRATOR, () -> refused("stale.changed", () -> ledger.retry(given)));
    }

    @Test
    void aNodeThatComesBackAfterAnotherHasSentItsLetterDoesNotHaveItSentAgain() throws Exception {
        PersonId person = withAccount();
        Outbox.Due mine = outbox.claim(1000).stream()
                .filter(due -> due.person().equals(person))
                .findFirst()
                .orElseThrow();
        clock.forward(Duration.ofMinutes(6));
        round(sender()).send();
        outbox.failed(mine, "no answer");
        outbox.leave(mine);
        clock.forward(Duration.ofDays(2));
        round(sender()).send();

        assertThat(to(person)).hasSize(1);
        assertThat(states(person)).containsOnly("SENT");
    }

    @Test
    void beginsNoLetterThatAnotherNodeMayTakeOverBeforeItIsSent() throws Exception {
        PersonId person = withAccount();
        round(sender()).send();
        IntStream.range(0, 12).forEach(i -> telling.tell(tell(person, "matter-" + UUID.randomUUID())));
        List<Outbox.Due> takenOver = new CopyOnWriteArrayList<>();
        try (MailSink slow = MailSink.deciding(letter -> {
            clock.forward(Duration.ofSeconds(100));
            takenOver.addAll(outbox.claim(20));
            return MailSink.Doing.TAKE;
        })) {
            round(to(slow)).send();
            assertThat(of(person, slow.taken)).doesNotHaveDuplicates().hasSize(12);
        }
        assertThat(takenOver).isEmpty();
    }

    @Test
    void givesUpAfterTheLastTryAndSaysWhy() {
        PersonId person = withAccount();
        for (int i = 0; i < 8; i++) {
            round(dead()).send();
            clock.forward(Duration.ofDays(2));
        }
        assertThat(states(person)).containsOnly("GIVEN_UP");
    }

    @Test
    void sendsManyLettersOverOneConnection() throws Exception {
        PersonId person = withAccount();
        round(sender()).send();
        IntStream.range(0, 45).forEach(i -> telling.tell(tell(person, "matter-" + UUID.randomUUID())));
        try (MailSink sink = MailSink.doing(letter -> MailSink.Doing.TAKE)) {
            round(to(sink)).send();
            assertThat(sink.connections).hasValue(1);
            assertThat(of(person, sink.taken)).doesNotHaveDuplicates().hasSize(45);
        }
    }

    @Test
    void waitsOnceForASilentServerAndKeepsEveryLetter() throws Exception {
        PersonId person = withAccount();
        round(sender()).send();
        IntStream.range(0, 45).forEach(i -> telling.tell(tell(person, "matter-" + UUID.randomUUID())));
        try (MailSink silent = MailSink.silent()) {
            JavaMailSenderImpl server = to(silent);
            server.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
            assertThat(round(server).send()).isZero();
            assertThat(silent.connections).hasValue(1);
        }
        clock.forward(Duration.ofMinutes(2));
        round(sender()).send();
        assertThat(states(person)).hasSize(46).containsOnly("SENT");
    }

    @Test
    void neverWaitsForAMailServerForEver() {
        for (String protocol : List.of("smtp", "smtps")) {
            String mail = "spring.mail.properties.mail." + protocol;
            assertThat(settings.getProperty(mail + ".connectiontimeout")).isEqualTo("10000");
            assertThat(settings.getProperty(mail + ".timeout")).isEqualTo("60000");
            assertThat(settings.getProperty(mail + ".writetimeout")).isEqualTo("60000");
        }
    }

    @Test
    void setsALetterAsideThatCannotBeWrittenAndSendsTheRest() {
        PersonId person = withAccount();
        round(sender()).send();
        PersonId other = withAccount();
        round(sender()).send();
        telling.tell(tell(person, "matter-" + UUID.randomUUID()));
        jdbc.sql("update inbox_message set key = 'no.such.key' where person_id = :p")
                .param("p", person.value())
                .update();
        telling.tell(tell(other, "matter-" + UUID.randomUUID()));

        round(sender()).send();
        assertThat(states(person)).contains("PLANNED");
        assertThat(states(other)).containsOnly("SENT");
        jdbc.sql("update mail set state = 'SKIPPED' where person_id = :p and state = 'PLANNED'")
                .param("p", person.value())
                .update();
    }

    @Test
    void losesNoLetterAtAFaultyServerAndSendsOneTwiceOnlyWhereItHungUpAfterTakingIt() throws Exception {
        PersonId person = withAccount();
        round(sender()).send();
        IntStream.range(0, 60).forEach(i -> telling.tell(tell(person, "matter-" + UUID.randomUUID())));
        Random random = new Random(7);
        try (MailSink faulty =
                MailSink.doing(letter -> MailSink.Doing.values()[random.nextInt(MailSink.Doing.values().length)])) {
            Callable<Integer> node = () -> round(to(faulty)).send();
            for (int i = 0; i < 6 && states(person).contains("PLANNED"); i++) {
                try (var pool = Executors.newFixedThreadPool(2)) {
                    pool.invokeAll(List.of(node, node));
                }
                clock.forward(Duration.ofHours(25));
            }
            round(sender()).send();

            assertThat(states(person)).containsOnly("SENT");
            Set<String> all = new HashSet<>(of(person, faulty.taken));
            to(person).stream().map(OnceTest::id).forEach(all::add);
            assertThat(all).as("each of them, and the invitation").hasSize(61);
            List<String> once = new ArrayList<>(of(person, faulty.taken));
            faulty.unanswered.forEach(once::remove);
            assertThat(once).as("once but for those whose answer never came").doesNotHaveDuplicates();
        }
    }

    /** Those of the letters that are this person's: others' wait in the same ledger. */
    private List<String> of(PersonId person, List<String> messages) {
        Set<String> mine = new HashSet<>(jdbc.sql("select id from mail where person_id = :p")
                .param("p", person.value())
                .query(String.class)
                .list());
        return messages.stream()
                .filter(message -> mine.contains(message.substring(1, message.indexOf('@'))))
                .toList();
    }

    private static JavaMailSenderImpl to(MailSink sink) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(sink.port());
        return sender;
    }

    @Test
    void letsASourceThatFailsHoldUpNoOther() {
        PersonId person = acting.person("学员");
        Reminding broken = now -> {
            throw new IllegalStateException("a source that fails");
        };
        Reminding sound = now -> List.of(tell(person, "sound"));
        Reminders reminders = new Reminders(List.of(broken, sound), telling, time);

        assertThat(reminders.remind()).isEqualTo(1);
        assertThat(reminders.remind()).isZero();
    }

    @Test
    void writesInTheReadersLanguageWithDatesAsPeopleWriteThem() {
        PersonId person = withAccount();
        Instant at = Instant.parse("2026-09-08T06:00:00Z");
        telling.tell(new Tell(
                person, "x" + UUID.randomUUID(), "session.reminder.day", List.of("授课", at, "一号教室"), "timetable"));
        round(sender()).send();

        assertThat(to(person)).anySatisfy(message -> {
            assertThat(message.getSubject()).isEqualTo("明日课程：授课");
            assertThat(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(message))
                    .isNotEmpty();
        });
    }

    @Test
    void anAcademySendsUnderItsNameAndGetsTheAnswers() throws Exception {
        PersonId person = withAccount();
        AcademyId academy = academies.academy();
        CohortId cohort = academies.cohort(academies.programme(academy), 10);
        telling.tell(tell(person, "x" + UUID.randomUUID()).about(cohort));
        round(sender()).send();

        assertThat(to(person)).anySatisfy(message -> {
            assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("示例工匠学院");
            assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).isEqualTo("academy@example.com");
            assertThat(message.getReplyTo()[0]).hasToString("a@example.com");
        });
    }

    private PersonId withAccount() {
        PersonId person = acting.person("学员");
        invitations.invite(
                person,
                "mail" + UUID.randomUUID() + "@example.com",
                List.of(Grant.everywhere(Role.COACH)),
                Languages.CHINESE,
                Act.of(null, time.now()));
        return person;
    }

    private static Tell tell(PersonId person, String once) {
        return new Tell(person, once, "application.waitlisted", List.of(), "application");
    }

    private static Tell moved(PersonId person, String session) {
        return new Tell(
                person,
                "x" + UUID.randomUUID(),
                "session.changed",
                List.of(session, Instant.parse("2026-09-08T06:00:00Z"), "一号教室"),
                "timetable");
    }

    private List<String> subjects(PersonId person) {
        return to(person).stream().map(OnceTest::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How the mails of a person stand on the ledger's page. */
    private List<MailState> ledger(PersonId person) {
        String login = jdbc.sql("select login from account where person_id = :p")
                .param("p", person.value())
                .query(String.class)
                .single();
        return Acting.ask(
                acting.person("管理员"),
                Role.ADMINISTRATOR,
                () -> queries.page(MailQueries.Asked.ANY, Order.OWN, Languages.CHINESE, 0, 1000).stream()
                        .filter(row -> row.address().equals(login))
                        .map(MailQueries.Row::state)
                        .toList());
    }

    private JavaMailSenderImpl dead() {
        JavaMailSenderImpl dead = sender();
        dead.setPort(1);
        return dead;
    }

    private MailRound round(JavaMailSenderImpl sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        ObjectProvider<JavaMailSenderImpl> provider = beans.getBeanProvider(JavaMailSenderImpl.class);
        return new MailRound(outbox, letters, provider, senders, "academy@example.com", "示例学院");
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.getSmtp().getPort());
        return sender;
    }

    private List<MimeMessage> to(PersonId person) {
        String address = jdbc.sql("select login from account where person_id = :p")
                .param("p", person.value())
                .query(String.class)
                .single();
        List<MimeMessage> mine = new ArrayList<>();
        for (MimeMessage message : smtp.getReceivedMessages()) {
            try {
                if (Arrays.toString(message.getAllRecipients()).contains(address)) {
                    mine.add(message);
                }
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return mine;
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> states(PersonId person) {
        return jdbc.sql("select state from mail where person_id = :p")
                .param("p", person.value())
                .query(String.class)
                .list();
    }
}
