package academy.guildhall.people;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.people.Passkeys.Row;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;

/** Whoever wants passkeys adds, names and removes them, and whoever lost them is helped. */
@ApplicationTest
class PasskeysTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Passkeys passkeys;

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
    void severalAreAddedAndTheFirstBringsRecoveryCodes() {
        as(() -> assertThat(passkeys.mine()).isEmpty());
        assertThat(somebody.add(new Device())).hasSize(10);
        assertThat(somebody.add(Device.synced())).as("there are some").isEmpty();
        as(() -> {
            assertThat(passkeys.mine()).extracting(Row::name).containsExactly("手机", "手机");
            assertThat(passkeys.mine()).allSatisfy(row -> {
                assertThat(row.madeAt()).isBetween(clock.instant().minusSeconds(60), clock.instant());
                assertThat(row.usedAt()).isNull();
                assertThat(row.kept()).isFalse();
            });
            assertThat(factors.mine().codesLeft()).isEqualTo(10);
            assertThat(factors.mine().any()).isTrue();
        });
        assertThat(logged()).containsExactly("PASSKEY_ADDED", "PASSKEY_ADDED");
        assertThat(told()).containsExactly("passkey.told.added", "passkey.told.added");
        assertThat(mailed()).containsExactly("passkey.told.added", "passkey.told.added");
    }

    @Test
    void codesThatWereMadeWithOneSecondFactorStayWhenAnotherIsAdded() throws Exception {
        List<String> first = somebody.turnOn();
        assertThat(somebody.add(new Device())).isEmpty();
        assertThat(somebody.type(somebody.halfWay(), first.getFirst())).isEqualTo("/");

        TwoSteps other = new TwoSteps(context, Role.COACH);
        List<String> codes = other.add(new Device());
        assertThat(other.turnOn()).isEmpty();
        assertThat(other.type(other.halfWay(), codes.getFirst())).isEqualTo("/");
    }

    @Test
    void saysWhenOneWasLastUsed() throws Exception {
        Device device = new Device();
        somebody.add(device);
        assertThat(somebody.signIn(new MockHttpSession(), device)).isEqualTo("/");
        as(() -> assertThat(passkeys.mine().getFirst().usedAt())
                .isBetween(clock.instant().minusSeconds(60), clock.instant()));
    }

    @Test
    void asksForThePresentPasswordBeforeOneIsAddedOrRemoved() {
        somebody.add(new Device());
        as(() -> {
            UUID mine = passkeys.mine().getFirst().id();
            refused("password.refused.old", () -> passkeys.begin("wrong horse"));
            for (int i = 0; i < 4; i++) {
                refused("password.refused.old", () -> passkeys.remove(mine, "wrong horse"));
            }
            refused("password.refused.slow", () -> passkeys.remove(mine, TwoSteps.PASSWORD));
            assertThat(passkeys.mine()).hasSize(1);
        });
    }

    static Stream<Consumer<Device>> lies() {
        return Stream.of(
                device -> device.origin = "http://localhost:8081",
                device -> device.origin = "https://guildhall.example.com",
                device -> device.host = "example.com",
                device -> device.verifies = false);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void takesNoneThatWasMadeElsewhereOrWithoutItsHolder(Consumer<Device> lie) {
        Device device = new Device();
        lie.accept(device);
        as(() -> {
            PasskeyOffer offer = passkeys.begin(TwoSteps.PASSWORD);
            refused("passkey.refused.answer", () -> passkeys.add(offer, "手机", device.make(offer.json())));
            assertThat(passkeys.mine()).isEmpty();
        });
        assertThat(told()).isEmpty();
    }

    @Test
    void takesNothingThatIsNoAnswerToWhatWasAsked() {
        TwoSteps other = new TwoSteps(context, Role.COACH);
        Device others = new Device();
        other.add(others);
        as(() -> {
            PasskeyOffer offer = passkeys.begin(TwoSteps.PASSWORD);
            PasskeyOffer another = passkeys.begin(TwoSteps.PASSWORD);
            for (String answer : List.of(
                    "",
                    "{}",
                    "null",
                    "x".repeat(30_000),
                    new Device().make(another.json()),
                    others.make(offer.json()))) {
                refused("passkey.refused.answer", () -> passkeys.add(offer, "手机", answer));
            }
            String answer = new Device().make(offer.json());
            passkeys.add(offer, "手机", answer);
            refused("passkey.refused.answer", () -> passkeys.add(offer, "手机", answer));
            assertThat(passkeys.mine()).hasSize(1);
        });
    }

    @Test
    void takesNoneUnderAnIdThatItsDeviceDidntGive() {
        Device device = new Device();
        as(() -> {
            PasskeyOffer offer = passkeys.begin(TwoSteps.PASSWORD);
            String given = device.make(offer.json());
            String id = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(device.id);
            String other = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(new Device().id);
            refused("passkey.refused.answer", () -> passkeys.add(offer, "手机", given.replace(id, other)));
        });
    }

    @Test
    void anOfferIsForWhoAskedAndForTenMinutes() {
        TwoSteps other = new TwoSteps(context, Role.COACH);
        PasskeyOffer others = Acting.ask(other.person, Role.COACH, () -> passkeys.begin(TwoSteps.PASSWORD));
        var before = clock.local();
        try {
            as(() -> {
                refused(
                        "secondFactor.refused.late",
                        () -> passkeys.add(others, "手机", new Device().make(others.json())));
                PasskeyOffer offer = passkeys.begin(TwoSteps.PASSWORD);
                clock.forward(Duration.ofMinutes(10));
                refused("secondFactor.refused.late", () -> passkeys.add(offer, "手机", new Device().make(offer.json())));
            });
        } finally {
            clock.set(before);
        }
    }

    @Test
    void namesThemByAccountToDevices() {
        as(() -> assertThat(passkeys.begin(TwoSteps.PASSWORD).json())
                .contains("\"name\":\"" + somebody.login + "\"")
                .contains("\"residentKey\":\"required\"")
                .contains("\"userVerification\":\"required\"")
                .contains("\"id\":\"localhost\""));
    }

    @Test
    void tellsADeviceWhichPasskeysThereAreSoThatItMakesNoSecond() {
        Device device = new Device();
        somebody.add(device);
        as(() -> assertThat(passkeys.begin(TwoSteps.PASSWORD).json())
                .contains(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(device.id)));
    }

    @Test
    void isRenamed() {
        somebody.add(new Device());
        as(() -> {
            UUID mine = passkeys.mine().getFirst().id();
            passkeys.rename(mine, "  办公室的\u200B电脑 ");
            assertThat(passkeys.mine().getFirst().name()).isEqualTo("办公室的电脑");
            for (String name : List.of("", "  ", "长".repeat(61))) {
                refused("passkey.refused.name", () -> passkeys.rename(mine, name));
            }
        });
    }

    @Test
    void nobodyNamesOrRemovesThoseOfOthers() {
        somebody.add(new Device());
        UUID others = Acting.ask(
                somebody.person, Role.COACH, () -> passkeys.mine().getFirst().id());
        TwoSteps other = new TwoSteps(context, Role.ADMINISTRATOR);
        Acting.as(other.person, Role.ADMINISTRATOR, () -> {
            refused("passkey.refused.gone", () -> passkeys.rename(others, "我的"));
            refused("passkey.refused.gone", () -> passkeys.remove(others, TwoSteps.PASSWORD));
        });
    }

    @Test
    void nobodyHasMoreThanTwenty() {
        as(() -> {
            PasskeyOffer early = passkeys.begin(TwoSteps.PASSWORD);
            for (int i = 0; i < 20; i++) {
                PasskeyOffer offer = passkeys.begin(TwoSteps.PASSWORD);
                passkeys.add(offer, "手机", new Device().make(offer.json()));
            }
            refused("passkey.refused.many", () -> passkeys.begin(TwoSteps.PASSWORD));
            refused("secondFactor.refused.late", () -> passkeys.add(early, "手机", new Device().make(early.json())));
        });
    }

    @Test
    void afterTheLastOnesRemovalThePasswordIsEnoughAndRecoveryCodesAreGone() throws Exception {
        somebody.add(new Device());
        somebody.add(new Device());
        as(() -> passkeys.remove(passkeys.mine().getFirst().id(), TwoSteps.PASSWORD));
        assertThat(somebody.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/login/code");
        as(() -> passkeys.remove(passkeys.mine().getFirst().id(), TwoSteps.PASSWORD));
        assertThat(somebody.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/");
        as(() -> assertThat(factors.mine().codesLeft()).isZero());
        assertThat(logged()).endsWith("PASSKEY_REMOVED", "PASSKEY_REMOVED");
        assertThat(told()).endsWith("passkey.told.removed", "passkey.told.removed.last");
        assertThat(mailed()).contains("passkey.told.removed", "passkey.told.removed.last");
    }

    @Test
    void recoveryCodesStayAsLongAsThereIsASecondFactorOfEitherKind() {
        somebody.turnOn();
        somebody.add(new Device());
        as(() -> {
            factors.turnOff(TwoSteps.PASSWORD);
            assertThat(factors.mine().codesLeft()).isEqualTo(10);
            assertThat(factors.renew(TwoSteps.PASSWORD)).hasSize(10);
            passkeys.remove(passkeys.mine().getFirst().id(), TwoSteps.PASSWORD);
            assertThat(factors.mine().codesLeft()).isZero();
            refused("secondFactor.refused.none", () -> factors.renew(TwoSteps.PASSWORD));
        });
    }

    @Test
    void sessionsThatBeganWithThePasswordAloneEndWithTheFirstAndAllOthersWithARemoval() throws Exception {
        MockHttpSession before = TwoSteps.session(somebody.password(TwoSteps.PASSWORD));
        assertThat(somebody.isIn(before)).isTrue();
        Device device = new Device();
        somebody.add(device);
        assertThat(somebody.isIn(before)).isFalse();

        MockHttpSession in = new MockHttpSession();
        somebody.signIn(in, device);
        somebody.add(new Device());
        assertThat(somebody.isIn(in)).as("a second one changes nothing").isTrue();
        as(() -> passkeys.remove(passkeys.mine().getLast().id(), TwoSteps.PASSWORD));
        assertThat(somebody.isIn(in)).isFalse();
    }

    @Test
    void anAdministratorTakesAllOfThemAwayForAReasonAndSessionsEnd() throws Exception {
        Device device = new Device();
        somebody.add(device);
        somebody.turnOn();
        MockHttpSession in = new MockHttpSession();
        somebody.signIn(in, device);
        Acting.as(administrator, Role.ADMINISTRATOR, () -> {
            assertThat(people.detail(somebody.person).passkeys()).isEqualTo(1);
            refused("secondFactor.refused.reason", () -> lost.takeAway(somebody.person, " "));
            lost.takeAway(somebody.person, "钥匙丢失，已当面核实");
            assertThat(people.detail(somebody.person).passkeys()).isZero();
            assertThat(people.detail(somebody.person).twoSteps()).isFalse();
            refused("secondFactor.refused.none", () -> lost.takeAway(somebody.person, "钥匙丢失"));
        });
        assertThat(somebody.isIn(in)).isFalse();
        assertThat(somebody.signIn(new MockHttpSession(), device)).isEqualTo("/login?passkey");
        assertThat(somebody.password(TwoSteps.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/");
        assertThat(told()).endsWith("secondFactor.told.taken");
    }

    @Test
    void whoAdministersAnotherAcademyTakesNoneAway() {
        somebody.add(new Device());
        Scope academy = new Scope(Scope.Kind.ACADEMY, UUID.randomUUID());
        assertThatThrownBy(() -> Acting.ask(administrator, Acting.grant(Role.ADMINISTRATOR, academy), () -> {
                    lost.takeAway(somebody.person, "钥匙丢失");
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        as(() -> assertThat(passkeys.mine()).hasSize(1));
    }

    private void as(Runnable work) {
        Acting.as(somebody.person, Role.COACH, work);
    }

    private List<String> logged() {
        return jdbc.sql("select to_state from audit_entry where concerns_id = :person and subject = 'account'"
                        + " and to_state like 'PASSKEY%' order by at")
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
