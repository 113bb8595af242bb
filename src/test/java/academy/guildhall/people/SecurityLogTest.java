package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** What 16.3 of the OWASP ASVS 5 wants written down: when, whose account, from which address. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    Reveals reveals;

    @Autowired
    JdbcClient jdbc;

    private TwoSteps somebody;

    @BeforeEach
    void somebodyWithAnAccount() {
        somebody = new TwoSteps(context, Role.COACH);
    }

    @Test
    void signInSignOutAndWrongTries(CapturedOutput log) throws Exception {
        somebody.password("wrong horse battery");
        MockHttpSession session = TwoSteps.session(somebody.password(TwoSteps.PASSWORD));
        somebody.send(session, "/logout");
        assertThat(lines(log))
                .anyMatch(line -> line.contains("refused sign-in: ") && line.contains("POST /sign-in"))
                .anyMatch(line -> line.contains("signed in: ") && line.contains("POST /sign-in"))
                .anyMatch(line -> line.contains("signed out: "))
                .allMatch(line -> line.contains("account " + somebody.login + ", address " + somebody.address))
                .allMatch(line -> line.matches("\\S*\\d{2}:\\d{2}:\\d{2}\\.\\d{3}.*"));
    }

    @Test
    void triesBeyondALimit(CapturedOutput log) throws Exception {
        for (int i = 0; i < 6; i++) {
            somebody.password("wrong horse battery");
        }
        assertThat(lines(log)).anyMatch(line -> line.contains("turned away at sign-in: "));
    }

    @Test
    void linksForAPasswordAndEachChangeOfIt(CapturedOutput log) throws Exception {
        somebody.send(new MockHttpSession(), "/password", "login", somebody.login);
        UUID invitation = jdbc.sql("select i.id from invitation i join account a on a.id = i.account_id"
                        + " where a.login = :login")
                .param("login", somebody.login)
                .query(UUID.class)
                .single();
        String link = invitations.link(invitation);
        invitations.setPassword(link.substring(link.lastIndexOf('/') + 1), "another horse battery");
        Acting.as(
                somebody.person,
                Role.COACH,
                () -> accounts.changeOwnPassword("another horse battery", "a third horse battery"));
        assertThat(lines(log))
                .anyMatch(line -> line.contains("link for a password asked for: ")
                        && line.contains(somebody.address)
                        && line.contains("POST /password"))
                .anyMatch(line -> line.contains("password set by a link: "))
                .anyMatch(line -> line.contains("password changed: "));
    }

    @Test
    void aLinkThatSomebodyAsksForWithoutAnAccountInOneLine(CapturedOutput log) throws Exception {
        somebody.send(new MockHttpSession(), "/password", "login", "nobody@example.com\nsigned in: account admin");
        assertThat(log.toString().lines())
                .anyMatch(line -> line.contains("link for a password asked for: account nobody@example.com?signed in"));
    }

    @Test
    void revealsOfNumbers(CapturedOutput log) {
        jdbc.sql("update person set phone = '13800000000' where id = :person")
                .param("person", somebody.person.value())
                .update();
        TwoSteps administrator = new TwoSteps(context, Role.ADMINISTRATOR);
        Acting.as(administrator.person, Role.ADMINISTRATOR, () -> reveals.phone(somebody.person, "核对联系方式，本人来电"));
        assertThat(log.toString().lines())
                .anyMatch(line -> line.contains("phone number revealed, of " + somebody.person + ": account "))
                .noneMatch(line -> line.contains("13800000000"));
    }

    @Test
    void refusedAccess(CapturedOutput log) {
        Acting.as(
                somebody.person,
                Role.COACH,
                () -> assertThatThrownBy(() -> reveals.phone(somebody.person, "核对联系方式，本人来电"))
                        .isInstanceOf(AccessDeniedException.class));
        assertThat(log.toString().lines()).anyMatch(line -> line.contains("refused access: account test@example.com"));
    }

    @Test
    void accessBeyondOnesReach(CapturedOutput log) {
        Scope academy = new Scope(Scope.Kind.ACADEMY, UUID.randomUUID());
        assertThatThrownBy(() -> Acting.ask(
                        somebody.person,
                        Acting.grant(Role.ADMINISTRATOR, academy),
                        () -> reveals.phone(new TwoSteps(context, Role.COACH).person, "核对联系方式，本人来电")))
                .isInstanceOf(NotFound.class);
        assertThat(log.toString().lines())
                .anyMatch(line -> line.contains("refused access, beyond reach: account test@example.com"));
    }

    private List<String> lines(CapturedOutput log) {
        return log.toString()
                .lines()
                .filter(line -> line.contains("guildhall.security") && line.contains(somebody.login))
                .toList();
    }
}
