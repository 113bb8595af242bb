package academy.guildhall.people;

import static academy.guildhall.testing.Acting.ask;
import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.PeopleQueries.Filter;
import academy.guildhall.platform.Change;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.Foresight;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of a person is put right, with a reason, after a look at what comes of it. */
@ApplicationTest
class CorrectionsTest {
    private static final String REASON = "与身份证核对";

    @Autowired
    Corrections corrections;

    @Autowired
    Reveals reveals;

    @Autowired
    PeopleQueries people;

    @Autowired
    People entering;

    @Autowired
    Invitations invitations;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private String mark;
    private PersonId administrator;
    private PersonId person;

    @BeforeEach
    void somebodyWrittenWrongly() {
        mark = Ids.next().toString();
        administrator = acting.person("管理员");
        person = entering.enter(new NewPerson(
                new PersonName("曾名"),
                null,
                null,
                new MobileNumber("13800001234"),
                mark + "@old.example",
                "示例更正甲厂" + mark,
                null,
                null,
                null,
                0,
                List.of()));
    }

    private Present present() {
        return ask(administrator, Role.ADMINISTRATOR, () -> corrections.present(person));
    }

    private Correction as(Present now, String name, @Nullable String employer, @Nullable String phone) {
        return new Correction(new PersonName(name), employer, phone, now.email(), now.login());
    }

    private Correction signingInWith(String login) {
        Present now = present();
        return new Correction(new PersonName(now.name()), now.employer(), now.phone(), now.email(), login);
    }

    private Foresight look(Correction right) {
        return ask(administrator, Role.ADMINISTRATOR, () -> corrections.look(person, right));
    }

    private void correct(Correction right) {
        correct(right, REASON, present().seen());
    }

    private void correct(Correction right, String reason, Seen seen) {
        Acting.as(administrator, Role.ADMINISTRATOR, () -> corrections.correct(person, right, Set.of(), reason, seen));
    }

    private List<String> log() {
        return jdbc.sql("""
                        select subject || ': ' || coalesce(from_state, '') || ' > ' || to_state || ' (' || reason || ')'
                        from audit_entry where subject_id = :id and actor_id = :by order by id
                        """)
                .param("id", person.value())
                .param("by", administrator.value())
                .query(String.class)
                .list();
    }

    private List<String> found(String text) {
        return ask(administrator, Role.ADMINISTRATOR, () -> people.page(new Filter(text, null), Order.OWN, 0, 50))
                .stream()
                .filter(row -> row.id().equals(person))
                .map(PeopleQueries.Row::name)
                .toList();
    }

    @Test
    void aNameIsPutRightWithEveryKeyThatItMakes() {
        correct(as(present(), " 单 雄信 ", present().employer(), present().phone()));

        assertThat(present().name()).isEqualTo("单雄信");
        assertThat(found("单雄信")).containsExactly("单雄信");
        assertThat(found("sxx")).containsExactly("单雄信");
        assertThat(found("曾名")).isEmpty();
        PersonId twin = entering.enter(NewPerson.staff("单雄信", mark + "@twin.example", null));
        assertThat(keys(person)).isEqualTo(keys(twin));
        assertThat(log()).containsExactly("person name: 曾名 > 单雄信 (" + REASON + ")");
    }

    private String keys(PersonId id) {
        return jdbc.sql("select concat_ws('|', name_key, stroke_key, stroke_key_given, pinyin_key, pinyin_initials)"
                        + " from person where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void anEmployerIsTheKnownOneOfItsKeyOrIsEntered() {
        String known = "示例更正乙厂" + mark;
        acting.person("同事", known);

        assertThat(look(as(
                                present(),
                                "曾名",
                                known.replace("乙厂", "　乙厂"),
                                present().phone()))
                        .consequences())
                .isEmpty();
        correct(as(present(), "曾名", known.replace("乙厂", "　乙厂"), present().phone()));
        assertThat(present().employer()).isEqualTo(known);
        assertThat(found(known)).containsExactly("曾名");

        String fresh = "别处新单位" + mark.substring(24);
        assertThat(look(as(present(), "曾名", fresh, present().phone())).consequences())
                .containsExactly(Consequence.follows("correction.employer.new", fresh));
        correct(as(present(), "曾名", fresh, present().phone()));
        assertThat(present().employer()).isEqualTo(fresh);
        assertThat(found("乙厂" + mark)).isEmpty();

        correct(as(present(), "曾名", null, present().phone()));
        assertThat(present().employer()).isNull();
        assertThat(log())
                .containsExactly(
                        "person employer: 示例更正甲厂" + mark + " > " + known + " (" + REASON + ")",
                        "person employer: " + known + " > " + fresh + " (" + REASON + ")",
                        "person employer: " + fresh + " > — (" + REASON + ")");
    }

    @Test
    void anEmployerThatIsNearToAKnownOneIsPointedOut() {
        String near = "示例更正甲厂" + mark + "有限公司";
        assertThat(look(as(present(), "曾名", near, present().phone())).consequences())
                .containsExactly(Consequence.stays("correction.employer.near", near, "示例更正甲厂" + mark));
    }

    @Test
    void ofAPhoneTheLogKeepsTheEndsAndWhoLeavesItAloneKeepsIt() {
        assertThat(present().phone()).isEqualTo("138****1234");
        correct(as(present(), "曾铭", present().employer(), "138****1234"));
        assertThat(ask(administrator, Role.ADMINISTRATOR, () -> reveals.phone(person, REASON)))
                .isEqualTo("13800001234");

        correct(as(present(), "曾铭", present().employer(), "+86 139-0000-5678"));
        assertThat(present().phone()).isEqualTo("139****5678");
        correct(as(present(), "曾铭", present().employer(), null));
        assertThat(present().phone()).isNull();

        assertThat(log())
                .containsExactly(
                        "person name: 曾名 > 曾铭 (" + REASON + ")",
                        "phone:  > REVEALED (" + REASON + ")",
                        "person phone: 138****1234 > 139****5678 (" + REASON + ")",
                        "person phone: 139****5678 > — (" + REASON + ")");
        refused("correction.refused.phone", () -> as(present(), "曾铭", null, "12345"));
        refused("correction.refused.phone", () -> correct(as(present(), "曾铭", null, "138****9999")));
    }

    @Test
    void aPhoneIsShownForAReasonOnly() {
        refused(
                "people.reveal.reason",
                () -> ask(administrator, Role.ADMINISTRATOR, () -> reveals.phone(person, " 看看 ")));
        assertThat(log()).isEmpty();
    }

    @Test
    void whatIsTheSameIsNoCorrection() {
        Present now = present();
        Correction same = new Correction(
                new PersonName("曾 名"),
                now.employer() + " ",
                now.phone(),
                now.email().toUpperCase(Locale.ROOT),
                null);
        assertThat(look(same).isEmpty()).isTrue();
        correct(same);

        assertThat(present()).isEqualTo(now);
        assertThat(log()).isEmpty();
        assertThat(told(person)).isEmpty();
    }

    @Test
    void everyFieldIsNamedBeforeAndAfterInTheLogAndToWhomItConcerns() {
        Present now = present();
        Correction right =
                new Correction(new PersonName("曾明"), "示例更正丙厂" + mark, "13900005678", mark + "@new.example", null);
        assertThat(look(right).changes())
                .containsExactly(
                        new Change("person.name", "曾名", "曾明"),
                        new Change("person.employer", now.employer(), "示例更正丙厂" + mark),
                        new Change("person.phone", "138****1234", "139****5678"),
                        new Change("login.email", mark + "@old.example", mark + "@new.example"));

        correct(right);
        assertThat(log()).hasSize(4).allMatch(entry -> entry.endsWith("(" + REASON + ")"));
        assertThat(told(person))
                .singleElement()
                .asString()
                .contains("person.corrected", "曾名 → 曾明", "138****1234 → 139****5678", REASON)
                .doesNotContain("13900005678");
    }

    private List<String> told(PersonId whom) {
        return jdbc.sql("select key || args from inbox_message where person_id = :person order by created_at, id")
                .param("person", whom.value())
                .query(String.class)
                .list();
    }

    @Test
    void aReasonOfFourCharactersIsAskedFor() {
        refused(
                "people.reveal.reason",
                () -> correct(as(present(), "曾明", null, null), " 写错 ", present().seen()));
        assertThat(present().name()).isEqualTo("曾名");
    }

    @Test
    void whoCorrectsWhatSomebodyElseChangedMeanwhileIsToldSo() {
        Present opened = present();
        correct(as(opened, "曾明", opened.employer(), opened.phone()));

        refused(
                "stale.changed",
                () -> correct(as(opened, "曾鸣", opened.employer(), opened.phone()), REASON, opened.seen()));
        assertThat(present().name()).isEqualTo("曾明");
        int entries = log().size();
        correct(as(opened, "曾明", opened.employer(), opened.phone()), REASON, opened.seen());
        assertThat(log()).as("what stands already is done").hasSize(entries);
    }

    @Test
    void anotherSignInNameIsToldAtBothAddressesAndEndsTheLinksOfTheOldOne() {
        String old = mark + "@old.example";
        String right = mark + "@right.example";
        Acting.as(
                administrator,
                Role.ADMINISTRATOR,
                () -> invitations.invite(
                        person,
                        old,
                        List.of(Grant.everywhere(Role.ASSESSOR)),
                        Languages.CHINESE,
                        Act.of(administrator, Instant.EPOCH)));
        String link = link();

        assertThat(look(signingInWith(right)).consequences())
                .containsExactly(Consequence.follows("correction.login", right));
        correct(signingInWith(right));

        assertThat(present().login()).isEqualTo(right);
        assertThat(invitations.loginFor(link)).isEmpty();
        assertThat(invitations.loginFor(link())).contains(right);
        assertThat(log()).contains("person login: " + old + " > " + right + " (" + REASON + ")");
        assertThat(jdbc.sql("""
                                select coalesce(m.address, a.login) from mail m
                                join account a on a.person_id = m.person_id
                                join inbox_message i on i.id = m.message_id and i.key = 'signIn.corrected'
                                where m.person_id = :person
                                """)
                        .param("person", person.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(old, right);
        assertThat(told(person)).singleElement().asString().doesNotContain(old, right);
    }

    private String link() {
        return invitations
                .link(jdbc.sql("""
                                select i.id from invitation i join account a on a.id = i.account_id
                                where a.person_id = :person order by i.expires_at desc, i.id desc limit 1
                                """)
                        .param("person", person.value())
                        .query(UUID.class)
                        .single())
                .replaceFirst(".*/invitation/", "");
    }

    @Test
    void aSignInNameBelongsToOne() {
        acting.account(person, Role.ASSESSOR);
        PersonId other = acting.account(acting.person("他人"), Role.ASSESSOR);
        String taken = ask(administrator, Role.ADMINISTRATOR, () -> corrections.present(other))
                .login();

        assertThat(look(signingInWith(taken)).isRefused()).isTrue();
        refused("account.refused.login", () -> correct(signingInWith(taken)));
        refused(
                "correction.refused.noLogin",
                () -> correct(new Correction(new PersonName("曾名"), null, null, null, null)));
    }
}
