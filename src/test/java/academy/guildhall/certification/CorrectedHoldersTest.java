package academy.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wrong name on a certificate is named before it is corrected, and another one issued where that is asked for. */
@ApplicationTest
class CorrectedHoldersTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Corrections corrections;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Certifying certifying;
    private PersonId person;
    private EnrolmentId enrolment;
    private Certificates.Issued wrong;

    @BeforeEach
    void aCertificateInAWrongName() {
        certifying = Certifying.begin(context);
        person = certifying.person("张三丰");
        enrolment = certifying.cleared(person);
        wrong = certifying.issue(enrolment);
    }

    private Correction called(String name) {
        Present now = present();
        return new Correction(new PersonName(name), now.employer(), now.phone(), now.email(), now.login());
    }

    private Present present() {
        return certifying.asAdministrator(() -> corrections.present(person));
    }

    private List<Consequence> look(Correction right) {
        return certifying.asAdministrator(() -> corrections.look(person, right)).consequences();
    }

    private void correct(Correction right, Set<String> chosen) {
        certifying.asAdministrator(() -> {
            corrections.correct(person, right, chosen, "姓名与身份证不符", present().seen());
            return person;
        });
    }

    /** Every certificate of the person in the order of issue: name and state. */
    private List<String> certificates() {
        return jdbc.sql("select name || ' ' || state from certificate where person_id = :person order by serial")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    @Test
    void isNamedBeforehandWithTheOfferToReplaceIt() {
        assertThat(look(called("张三峰")))
                .containsExactly(Consequence.stays(
                                "certificate.corrected.name", wrong.number().text(), "张三丰")
                        .offering("certificate:" + wrong.id()));
        assertThat(look(called("张三丰"))).isEmpty();
    }

    @Test
    void staysAsItIsWhenNobodyAsksForAnother() {
        correct(called("张三峰"), Set.of());

        assertThat(present().name()).isEqualTo("张三峰");
        assertThat(certificates()).containsExactly("张三丰 IN_FORCE");
    }

    @Test
    void isSupersededByOneInTheRightNameWhereThatIsAskedFor() {
        String offered = Objects.requireNonNull(look(called("张三峰")).getFirst().choice());
        correct(called("张三峰"), Set.of(offered));

        assertThat(certificates()).containsExactly("张三丰 SUPERSEDED", "张三峰 IN_FORCE");
        assertThat(jdbc.sql("select reason from audit_entry where subject = 'certificate' and subject_id = :id"
                                + " and to_state = 'SUPERSEDED'")
                        .param("id", wrong.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("姓名与身份证不符");
    }

    @Test
    void nothingIsCorrectedWhenTheOtherOneCannotBePrinted() {
        Correction unprintable = called("张\uD83D\uDE00丰");
        String offered = Objects.requireNonNull(look(unprintable).getFirst().choice());

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> correct(unprintable, Set.of(offered)))
                .isInstanceOf(Refusal.class);
        assertThat(present().name()).isEqualTo("张三丰");
        assertThat(certificates()).containsExactly("张三丰 IN_FORCE");
    }

    @Test
    void aLetterOfAppointmentIsNamedToo() {
        LocalDate today = clock.local().toLocalDate();
        certifying.appoint(enrolment, today);

        assertThat(look(called("张三峰")))
                .contains(Consequence.stays(
                        "appointment.corrected",
                        wrong.number().text(),
                        today.plusYears(3).minusDays(1)));
    }

    @Test
    void anotherEmployerIsPointedOutAsWell() {
        Present now = present();
        Correction moved = new Correction(new PersonName(now.name()), "另一示例公司", now.phone(), now.email(), now.login());

        assertThat(look(moved))
                .contains(Consequence.stays(
                                "certificate.corrected.employer", wrong.number().text())
                        .offering("certificate:" + wrong.id()));
    }
}
