package academy.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.appointment.AppointmentId;
import academy.guildhall.appointment.Appointments;
import academy.guildhall.appointment.LetterDownloads;
import academy.guildhall.credentials.AcademyKeys;
import academy.guildhall.credentials.KnownStatement;
import academy.guildhall.credentials.PublicKeys;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Sha256;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.Pinyin;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class CertificatesTest {
    /** A private-use character: no font has it. */
    private static final String UNPRINTABLE = "王ཀ";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EnrolmentProgress progress;

    @Autowired
    Certificates certificates;

    @Autowired
    Appointments appointments;

    @Autowired
    PaperDownloads downloads;

    @Autowired
    LetterDownloads letters;

    @Autowired
    MovableClock clock;

    @Test
    void certifiesWhoeverTheNoticeHasCleared() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("张三");

        Certificates.Issued issued = hall.issue(enrolment);

        assertThat(issued.number().text()).contains("-%d-01-0001-".formatted(today().getYear()));
        assertThat(progress.row(enrolment).state()).isEqualTo(EnrolmentState.CERTIFIED);
        assertThat(hall.paper(issued.id()).bytes())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void givesNumbersWithoutGapOrDoubleHoweverManyIssueAtOnce() throws Exception {
        Certifying hall = Certifying.begin(context);
        List<Callable<Integer>> asks = new ArrayList<>();
        IntStream.range(0, 40)
                .mapToObj(i -> hall.cleared("学员"))
                .forEach(enrolment -> asks.add(() -> serial(hall.issue(enrolment))));
        List<Integer> serials = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> serial : pool.invokeAll(asks)) {
                serials.add(serial.get());
            }
        }
        assertThat(serials)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void leavesNoGapWhenAnIssueFailsHalfway() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId unprintable = hall.cleared(UNPRINTABLE);
        assertThat(serial(hall.issue(hall.cleared("张三")))).isEqualTo(1);

        assertThatThrownBy(() -> hall.issue(unprintable))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("paper.refused.glyph"));

        assertThat(serial(hall.issue(hall.cleared("李四")))).isEqualTo(2);
        assertThat(progress.row(unprintable).state()).isEqualTo(EnrolmentState.CLEARED);
    }

    @Test
    void certifiesNobodyTwice() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("张三");
        hall.issue(enrolment);

        refused(() -> hall.issue(enrolment), "certificate.refused.state");
    }

    @Test
    void refusesWhileAnObjectionIsOpen() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("张三");
        transaction.executeWithoutResult(status -> Certifying.object(jdbc, enrolment));

        refused(() -> hall.issue(enrolment), "certificate.refused.objection");
    }

    @Test
    void refusesWhileAnObjectionIsOpenInPlainSqlToo() {
        Certifying hall = Certifying.begin(context);
        CertificateId other = hall.issue(hall.cleared("李四")).id();
        EnrolmentId enrolment = hall.cleared("张三");
        transaction.executeWithoutResult(status -> Certifying.object(jdbc, enrolment));

        assertThatThrownBy(() -> copy(other, enrolment))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        violated -> assertThat(ErrorMessages.constraint(violated))
                                .contains("certificate_no_open_objection"));
    }

    @Test
    void refusesBeforeTheNoticeHasClosedInPlainSqlToo() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId certified = hall.cleared("李四");
        CertificateId other = hall.issue(certified).id();

        assertThatThrownBy(() -> copy(other, certified))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        violated -> assertThat(ErrorMessages.constraint(violated))
                                .contains("certificate_needs_clear_notice"));
    }

    private void copy(CertificateId other, EnrolmentId enrolment) {
        jdbc.sql("""
                        insert into certificate (id, version, enrolment_id, person_id, programme_id, year, batch, serial, number,
                            token, name, name_key, paper_hash, state, issued_on, issued_at)
                        select gen_random_uuid(), 0, :enrolment, person_id, programme_id, year, batch, 9000, 'X' || number,
                            md5(number), name, name_key, paper_hash, 'IN_FORCE', issued_on, issued_at
                        from certificate where id = :other
                        """)
                .param("other", other.value())
                .param("enrolment", enrolment.value())
                .update();
    }

    @Test
    void whatSomebodyWasCertifiedAsStaysSoInEveryLaterPaperOfTheirs() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("先认定的人");
        Certificates.Issued first = hall.issue(enrolment);
        jdbc.sql("""
                        update programme set certifies_zh = '职工讲师', name_zh = '讲师研修班'
                        where id = (select programme_id from cohort where id = :id)
                        """).param("id", hall.cohort.value()).update();

        hall.asAdministrator(() -> certificates.replace(first.id(), Seen.FIRST, "姓名有误"));
        hall.appoint(enrolment, clock.local().toLocalDate());
        hall.issue(hall.cleared("后认定的人"));

        assertThat(titles(hall.cohort)).containsExactly("职工匠师", "职工匠师", "职工匠师", "职工讲师");
    }

    /** Of the certificates of a cohort and of its letters, in the order in which they were issued. */
    private List<String> titles(CohortId cohort) {
        return jdbc.sql("""
                        select p.data ->> 'certifiesZh'
                        from (select paper_hash, id from certificate where enrolment_id in (select id from enrolment where cohort_id = :cohort)
                            union all select paper_hash, id from appointment
                            where enrolment_id in (select id from enrolment where cohort_id = :cohort)) k
                        join issued_paper p on p.hash = k.paper_hash order by k.id
                        """).param("cohort", cohort.value()).query(String.class).list();
    }

    @Test
    void changesNothingIssuedWhenThePersonIsRenamed() {
        Certifying hall = Certifying.begin(context);
        PersonId person = hall.person("旧名");
        Certificates.Issued issued = hall.issue(hall.cleared(person));
        byte[] before = hall.paper(issued.id()).bytes();

        jdbc.sql("update person set name = '新名', name_key = '新名', pinyin_key = :key where id = :id")
                .param("key", Pinyin.key("新名"))
                .param("id", person.value())
                .update();

        assertThat(hall.paper(issued.id()).bytes()).isEqualTo(before);
        assertThat(Sha256.hex(before))
                .isEqualTo(jdbc.sql("select paper_hash from certificate where id = :id")
                        .param("id", issued.id().value())
                        .query(String.class)
                        .single());
    }

    @Test
    void carriesAStatementOfItsAcademyWhichNeitherRevocationNorANewKeyBreaks() throws Exception {
        Certifying hall = Certifying.begin(context);
        Certificates.Issued issued = hall.issue(hall.cleared("王䶮"));
        byte[] before = hall.paper(issued.id()).bytes();
        AcademyId academy = jdbc.sql("""
                        select p.academy_id from certificate c join programme p on p.id = c.programme_id where c.id = :id
                        """)
                .param("id", issued.id().value())
                .query((rs, row) -> AcademyId.of(rs.getString(1)))
                .single();

        hall.asAdministrator(() -> {
            AcademyKeys keys = context.getBean(AcademyKeys.class);
            keys.rotate(academy, keys.of(academy).getFirst().id(), "年度更换");
            return academy;
        });
        hall.revoke(issued.id(), "材料不实");

        byte[] after = hall.paper(issued.id()).bytes();
        assertThat(Sha256.hex(after)).isEqualTo(Sha256.hex(before));
        KnownStatement.Read read = KnownStatement.read(CertificatePaperTest.code(after));
        assertThat(read.lines()).containsExactly(issued.number().text(), "王䶮", "职工匠师", "Certified Craftsman Teacher");
        assertThat(read.on()).isEqualTo(today());
        assertThat(read.id()).isEqualTo(KnownStatement.id(hall.token(issued.id())));
        assertThat(context.getBean(PublicKeys.class).list())
                .filteredOn(key -> key.id().equals(read.key()))
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.academy()).isEqualTo(academy.toString());
                    assertThat(key.until()).isEqualTo(today());
                    assertThat(read.isOf(key.key())).isTrue();
                });
    }

    @Test
    void holdsWhatWasIssuedAgainstPlainSql() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("张三");
        CertificateId id = hall.issue(enrolment).id();
        hall.appoint(enrolment, today());

        for (String change : List.of(
                "update certificate set name = '李四' where id = :id",
                "update certificate set number = 'X' where id = :id",
                "delete from certificate where id = :id",
                "update appointment set ends_on = ends_on + 1 where certificate_id = :id",
                "update issued_paper set data = '{}' where hash = (select paper_hash from certificate where id = :id)",
                "delete from issued_paper where hash = (select paper_hash from certificate where id = :id)")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id.value()).update())
                    .isInstanceOfSatisfying(
                            DataIntegrityViolationException.class,
                            violated -> assertThat(ErrorMessages.constraint(violated))
                                    .contains("issued_stands"));
        }
    }

    @Test
    void appointsForTheYearsOfTheRulesWithALetter() {
        Certifying hall = Certifying.begin(context);
        PersonId person = hall.person("张三");
        EnrolmentId enrolment = hall.cleared(person);
        hall.issue(enrolment);
        LocalDate from = today().plusDays(10);

        AppointmentId appointment = hall.appoint(enrolment, from);

        assertThat(jdbc.sql("select ends_on from appointment where id = :id")
                        .param("id", appointment.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(from.plusYears(3).minusDays(1));
        assertThat(progress.row(enrolment).state()).isEqualTo(EnrolmentState.APPOINTED);
        assertThat(Acting.ask(person, Role.TRAINEE, () -> letters.letter(appointment))
                        .bytes())
                .isNotEmpty();
    }

    @Test
    void appointsNobodyUncertifiedAndNobodyBeforeTheCertificate() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("张三");
        refused(() -> hall.appoint(enrolment, today()), "appointment.refused.state");
        hall.issue(enrolment);
        refused(() -> hall.appoint(enrolment, today().minusDays(1)), "appointment.refused.early");
    }

    @Test
    void revokesWithAReasonAndEndsTheAppointment() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("张三");
        CertificateId id = hall.issue(enrolment).id();
        hall.appoint(enrolment, today());

        refused(() -> hall.revoke(id, " "), "certificate.refused.reason");
        hall.revoke(id, "材料不实");

        assertThat(progress.row(enrolment).state()).isEqualTo(EnrolmentState.REVOKED);
        assertThat(jdbc.sql("select state from appointment where certificate_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ENDED");
        refused(() -> hall.revoke(id, "again"), "certificate.refused.over");
    }

    @Test
    void printsALostOneAgainWithTheSameBytes() {
        Certifying hall = Certifying.begin(context);
        CertificateId id = hall.issue(hall.cleared("张三")).id();
        byte[] before = hall.paper(id).bytes();

        int printing = hall.asAdministrator(() -> certificates.reprint(id, Seen.FIRST, "遗失"));

        assertThat(printing).isEqualTo(2);
        assertThat(hall.paper(id).bytes()).isEqualTo(before);
    }

    @Test
    void actsOnTheCertificateThatWasSeenAndSaysWhatIsNewer() {
        Certifying hall = Certifying.begin(context);
        CertificateId id = hall.issue(hall.cleared("张三")).id();
        hall.asAdministrator(() -> certificates.reprint(id, Seen.FIRST, "遗失"));

        assertThatThrownBy(() -> hall.asAdministrator(() -> certificates.reprint(id, Seen.FIRST, "遗失")))
                .isInstanceOfSatisfying(
                        Stale.class, stale -> assertThat(stale.facts()).contains(new Fact("certificate.printings", 1)));
        refused(
                () -> hall.asAdministrator(() -> {
                    certificates.revoke(id, Seen.FIRST, "弄虚作假");
                    return true;
                }),
                "stale.changed");
    }

    @Test
    void replacesOneWithAWrongNameByAnotherNumber() {
        Certifying hall = Certifying.begin(context);
        PersonId person = hall.person("王䶮");
        Certificates.Issued wrong = hall.issue(hall.cleared(person));
        byte[] before = hall.paper(wrong.id()).bytes();
        jdbc.sql("update person set name = '王龑', name_key = '王龑', pinyin_key = :key where id = :id")
                .param("key", Pinyin.key("王龑"))
                .param("id", person.value())
                .update();

        Certificates.Issued right = hall.asAdministrator(() -> certificates.replace(wrong.id(), Seen.FIRST, "姓名有误"));

        assertThat(serial(right)).isEqualTo(2);
        assertThat(hall.paper(wrong.id()).bytes()).isEqualTo(before);
        refused(() -> hall.revoke(wrong.id(), "x"), "certificate.refused.over");
    }

    @Test
    void givesAPaperToItsOwnerAndToNobodyElse() {
        Certifying hall = Certifying.begin(context);
        PersonId owner = hall.person("张三");
        PersonId other = hall.person("李四");
        CertificateId id = hall.issue(hall.cleared(owner)).id();

        assertThat(Acting.ask(owner, Role.TRAINEE, () -> downloads.certificate(id))
                        .bytes())
                .isNotEmpty();
        for (Role role : List.of(Role.TRAINEE, Role.COACH, Role.ASSESSOR)) {
            assertThatThrownBy(() -> Acting.ask(other, role, () -> downloads.certificate(id)))
                    .isInstanceOf(NotFound.class);
        }
        for (Role role : List.of(Role.COORDINATOR, Role.AUDITOR)) {
            assertThat(Acting.ask(other, role, () -> downloads.certificate(id)).bytes())
                    .isNotEmpty();
        }
    }

    @Test
    void letsOnlyAdministratorsIssueAppointAndRevoke() {
        Certifying hall = Certifying.begin(context);
        EnrolmentId enrolment = hall.cleared("张三");
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                denied(role, () -> certificates.issue(enrolment));
                denied(role, () -> appointments.appoint(enrolment, today()));
                denied(role, () -> certificates.reprint(CertificateId.next(), Seen.FIRST, "x"));
                denied(role, () -> certificates.replace(CertificateId.next(), Seen.FIRST, "x"));
                denied(role, () -> {
                    certificates.revoke(CertificateId.next(), Seen.FIRST, "x");
                    return 0;
                });
            }
        }
    }

    private void denied(Role role, Callable<?> work) {
        assertThatThrownBy(() -> Acting.ask(PersonId.next(), role, work)).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private LocalDate today() {
        return clock.local().toLocalDate();
    }

    private static int serial(Certificates.Issued issued) {
        return Integer.parseInt(issued.number().text().split("-")[3]);
    }
}
