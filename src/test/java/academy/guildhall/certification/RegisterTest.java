package academy.guildhall.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.certification.CertificationQueries.Filter;
import academy.guildhall.certification.CertificationQueries.Row;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class RegisterTest {
    private static final int MANY = 10_000;
    private static final int MOST = 10;

    @Autowired
    ApplicationContext context;

    @Autowired
    CertificationQueries register;

    @Autowired
    CohortCertificates cohorts;

    @Autowired
    MyCertificates mine;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Test
    void findsByPartOfNameOrNumberAndByStateAndYear() {
        Certifying hall = Certifying.begin(context);
        int year = clock.local().getYear();
        var first = hall.issue(hall.cleared("欧阳%雪"));
        var second = hall.issue(hall.cleared("欧阳%雪"));
        hall.revoke(second.id(), "材料不实");

        assertThat(found(hall, new Filter("阳%雪", null, null))).contains(first.id(), second.id());
        assertThat(found(hall, new Filter("阳_雪", null, null))).isEmpty();
        assertThat(found(hall, new Filter(first.number().text().toLowerCase(java.util.Locale.ROOT), null, year)))
                .containsExactly(first.id());
        assertThat(found(hall, new Filter("欧阳%雪", CertificateState.REVOKED, year)))
                .contains(second.id())
                .doesNotContain(first.id());
        assertThat(found(hall, new Filter("欧阳%雪", null, 1999))).isEmpty();
    }

    private List<CertificateId> found(Certifying hall, Filter filter) {
        return hall.asAdministrator(() -> {
            List<CertificateId> rows = register.page(filter, Order.OWN, 0, 50).stream()
                    .map(Row::id)
                    .toList();
            assertThat(register.count(filter)).isEqualTo(new Tally(rows.size(), Tally.Reach.ALL));
            return rows;
        });
    }

    @Test
    void asksTheSameFewStatementsHoweverLongTheRegisterIs() {
        Certifying hall = Certifying.begin(context);
        PersonId person = hall.person("张三");
        EnrolmentId enrolment = hall.cleared(person);
        CertificateId id = hall.issue(enrolment).id();
        hall.appoint(enrolment, clock.local().toLocalDate());
        List<Integer> few = statements(hall, id, person);
        transaction.executeWithoutResult(status -> fill(id));

        assertThat(statements(hall, id, person)).isEqualTo(few).allMatch(sent -> sent <= MOST);
    }

    /** Register, one certificate, cohort, home of an administrator, home of a trainee. */
    private List<Integer> statements(Certifying hall, CertificateId id, PersonId person) {
        List<Integer> sent = new ArrayList<>();
        Filter all = new Filter("", null, null);
        hall.asAdministrator(() -> {
            sent.add(statements
                    .during(() -> {
                        register.count(all);
                        register.page(all, Order.OWN, 0, 50);
                    })
                    .size());
            sent.add(statements.during(() -> register.detail(id)).size());
            sent.add(statements.during(() -> cohorts.of(hall.cohort)).size());
            return id;
        });
        Acting.as(
                person,
                Role.TRAINEE,
                () -> sent.add(statements.during(() -> mine.list()).size()));
        return sent;
    }

    private void fill(CertificateId like) {
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql("""
                        insert into certificate (id, version, enrolment_id, person_id, programme_id, year, batch, serial, number,
                            token, name, name_key, search_text, search_pieces, paper_hash, state, issued_on, issued_at)
                        select gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), year, batch, i,
                            number || '#' || i, md5(number || i), name, name_key, search_text, search_pieces, paper_hash, 'IN_FORCE', issued_on, issued_at
                        from certificate, generate_series(1, :many) i where id = :like
                        """).param("many", MANY).param("like", like.value()).update();
    }

    @Test
    void showsTheRegisterToThoseWhoKeepOrAuditIt() {
        Filter all = new Filter("", null, null);
        for (Role role : List.of(Role.TRAINEE, Role.COACH, Role.ASSESSOR, Role.COORDINATOR)) {
            assertThatThrownBy(() -> Acting.ask(PersonId.next(), role, () -> register.count(all)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (Role role : List.of(Role.TRAINEE, Role.COACH, Role.ASSESSOR)) {
            assertThatThrownBy(() -> Acting.ask(PersonId.next(), role, () -> cohorts.of(CohortId.next())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(Acting.ask(PersonId.next(), role, () -> register.count(all)))
                    .isNotNull();
        }
        assertThat(Acting.ask(PersonId.next(), Role.TRAINEE, mine::list)).isEmpty();
    }
}
