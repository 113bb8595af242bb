package academy.guildhall.people;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;

/** Whoever wants a second factor turns it on and off, and whoever lost it is helped. */
@ApplicationTest
class SecondFactorsTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    SecondFactors factors;

    @Autowired
    LostSecondFactors lost;

    @Autowired
    PeopleQueries people;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private TwoSteps somebody;
    private PersonId administrator;

    @BeforeEach
    void people() {
        somebody = new TwoSteps(context, Role.COACH);
        administrator = acting.person("管理员");
    }

    @Test
    void countsFromItsFirstRightCodeOn() {
        as(() -> {
            byte[] secret = TwoSteps.secretOf(factors.begin(TwoSteps.PASSWORD));
            assertThat(factors.mine().since()).isNull();
            refused("secondFactor.refused.code", () -> factors.confirm("12345"));
            assertThat(factors.mine().since()).isNull();
            assertThat(factors.confirm(TimeCodes.code(secret, clock.instant()))).hasSize(10);
            assertThat(factors.mine().since()).isNotNull();
            assertThat(factors.mine().codesLeft()).isEqualTo(10);
            refused("secondFactor.refused.on", () -> factors.begin(TwoSteps.PASSWORD));
        });
        assertThat(logged()).containsExactly("SECOND_FACTOR_ON");
        assertThat(told()).containsExactly("secondFactor.told.on");
        assertThat(mailed()).containsExactly("secondFactor.told.on");
    }

    @Test
    void offersTheSameSecretForAnHourAndAnotherOneAfter() {
        var before = clock.local();
        try {
            as(() -> {
                SecondFactorOffer offer = factors.begin(TwoSteps.PASSWORD);
                assertThat(factors.begin(TwoSteps.PASSWORD)).isEqualTo(offer);
                clock.forward(Duration.ofHours(1));
                refused("secondFactor.refused.late", () -> factors.confirm("123456"));
                assertThat(factors.begin(TwoSteps.PASSWORD)).isNotEqualTo(offer);
            });
        } finally {
            clock.set(before);
        }
    }

    @Test
    void offersASecretInGroupsAndAsAnAddressForApps() {
        as(() -> {
            SecondFactorOffer offer = factors.begin(TwoSteps.PASSWORD);
            assertThat(offer.secret()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
            assertThat(offer.address())
                    .startsWith("otpauth://totp/Guildhall:" + somebody.person + "%40example.com?secret="
                            + offer.secret().replace(" ", ""))
                    .endsWith("&issuer=Guildhall&algorithm=SHA1&digits=6&period=30");
        });
    }

    @Test
    void asksForThePresentPasswordBeforeItIsTurnedOnOffOrGivenNewCodes() {
        as(() -> refused("password.refused.old", () -> factors.begin("wrong horse")));
        somebody.turnOn();
        as(() -> {
            refused("password.refused.old", () -> factors.renew("wrong horse"));
            refused("password.refused.old", () -> factors.turnOff("wrong horse"));
            for (int i = 0; i < 3; i++) {
                refused("password.refused.old", () -> factors.turnOff("wrong horse"));
            }
            refused("password.refused.slow", () -> factors.turnOff(TwoSteps.PASSWORD));
            assertThat(factors.mine().since()).isNotNull();
        });
    }

    @Test
    void endsTheOtherSessionsThatBeganWithThePasswordAlone() throws Exception {
        MockHttpSession other = somebody.halfWay();
        assertThat(somebody.isIn(other)).isTrue();
        somebody.turnOn();
        assertThat(somebody.isIn(other)).isFalse();
    }

    @Test
    void onceTurnedOffThePasswordIsEnoughAgain() throws Exception {
        somebody.turnOn();
        as(() -> factors.turnOff(TwoSteps.PASSWORD));
        assertThat(somebody.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/");
        as(() -> refused("secondFactor.refused.none", () -> factors.turnOff(TwoSteps.PASSWORD)));
        assertThat(logged()).containsExactly("SECOND_FACTOR_ON", "SECOND_FACTOR_OFF");
        assertThat(told()).containsExactly("secondFactor.told.on", "secondFactor.told.off");
    }

    @Test
    void newRecoveryCodesEndTheEarlierOnes() throws Exception {
        List<String> earlier = somebody.turnOn();
        List<String> later = Acting.ask(somebody.person, Role.COACH, () -> factors.renew(TwoSteps.PASSWORD));
        assertThat(later).hasSize(10).doesNotContainAnyElementsOf(earlier);
        assertThat(somebody.type(somebody.halfWay(), earlier.getFirst())).isEqualTo("/login/code?wrong");
        assertThat(somebody.type(somebody.halfWay(), later.getFirst())).isEqualTo("/");
        assertThat(told()).contains("secondFactor.told.renewed");
    }

    @Test
    void anAdministratorTakesItAwayForAReasonThatIsKeptAndTheHolderIsTold() throws Exception {
        somebody.turnOn();
        MockHttpSession session = somebody.halfWay();
        somebody.type(session, somebody.code());
        asAdministrator(() -> {
            assertThat(people.detail(somebody.person).twoSteps()).isTrue();
            refused("secondFactor.refused.reason", () -> lost.takeAway(somebody.person, " "));
            lost.takeAway(somebody.person, "手机丢失，已当面核实");
            assertThat(people.detail(somebody.person).twoSteps()).isFalse();
            refused("secondFactor.refused.none", () -> lost.takeAway(somebody.person, "手机丢失"));
        });
        assertThat(somebody.isIn(session)).isFalse();
        assertThat(somebody.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/");
        assertThat(jdbc.sql(
                                "select reason from audit_entry where subject = 'account' and to_state = 'SECOND_FACTOR_TAKEN'"
                                        + " and concerns_id = :person")
                        .param("person", somebody.person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("手机丢失，已当面核实");
        assertThat(mailed()).contains("secondFactor.told.taken");
    }

    @Test
    void nobodyTakesTheirOwnAwayWithoutThePassword() {
        somebody.turnOn();
        Acting.as(
                somebody.person,
                Role.ADMINISTRATOR,
                () -> refused("secondFactor.refused.own", () -> lost.takeAway(somebody.person, "手机丢失")));
    }

    @Test
    void whoAdministersOneAcademyTakesItFromNobodyWithAuthorityBeyond() {
        somebody.turnOn();
        Scope academy = new Scope(Scope.Kind.ACADEMY, UUID.randomUUID());
        assertThatThrownBy(() -> Acting.ask(administrator, Acting.grant(Role.ADMINISTRATOR, academy), () -> {
                    lost.takeAway(somebody.person, "手机丢失");
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    private void as(Runnable work) {
        Acting.as(somebody.person, Role.COACH, work);
    }

    private void asAdministrator(Runnable work) {
        Acting.as(administrator, Role.ADMINISTRATOR, work);
    }

    private List<String> logged() {
        return jdbc.sql("select to_state from audit_entry where concerns_id = :person and subject = 'account'"
                        + " and to_state like '%FACTOR%' order by at")
                .param("person", somebody.person.value())
                .query(String.class)
                .list();
    }

    private List<String> told() {
        return jdbc.sql("select key from inbox_message where person_id = :person order by created_at")
                .param("person", somebody.person.value())
                .query(String.class)
                .list();
    }

    private List<String> mailed() {
        return jdbc.sql("select purpose from mail where person_id = :person order by created_at")
                .param("person", somebody.person.value())
                .query(String.class)
                .list();
    }
}
