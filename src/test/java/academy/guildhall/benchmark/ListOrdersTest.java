package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.audit.AuditQueries;
import academy.guildhall.certification.CertificationQueries;
import academy.guildhall.notifications.MailQueries;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.PeopleQueries;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.Pinyin;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Statements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every order of every long list, both ways: each row once over all pages, in that order, in as many statements as ever. */
@ApplicationTest
class ListOrdersTest {
    private static final int ROWS = 1_000;
    private static final int ON_A_PAGE = 400;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    PeopleQueries people;

    @Autowired
    Organisations organisations;

    @Autowired
    CertificationQueries certificates;

    @Autowired
    AuditQueries audit;

    @Autowired
    MailQueries mail;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Multitude multitude;

    /** A list as it is asked for pages, and what tells one row from another. */
    private record Listed<R>(BiFunction<Order, Integer, List<R>> page, Function<R, Object> id) {}

    @BeforeEach
    void aThousand() {
        multitude = new Multitude(jdbc, transaction, ROWS);
        multitude.gather();
        Acting.signIn(multitude.somebody(), Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @AfterEach
    void leave() {
        Acting.signOut();
        multitude.leave();
    }

    @Test
    void everyListIsSortedByEachOfItsColumns() {
        for (String words : List.of("", Multitude.COMMON_SURNAME)) {
            people(words);
            applications(words);
            certificates(words);
            audit(words);
        }
        organisations();
        mail();
        cohorts();
    }

    private void people(String words) {
        var filter = new PeopleQueries.Filter(words, null);
        sorted(
                new Listed<>((order, from) -> people.page(filter, order, from, ON_A_PAGE), PeopleQueries.Row::id),
                Map.of(
                        "name",
                        row -> Pinyin.key(row.name()),
                        "employer",
                        row -> read(row.employer()),
                        "login",
                        PeopleQueries.Row::login,
                        "state",
                        PeopleQueries.Row::state));
    }

    private void applications(String words) {
        var filter = new ApplicationQueries.Filter(words, null, null);
        Map<String, Function<ApplicationQueries.Row, @Nullable Object>> sorts = new HashMap<>(Map.of(
                "name", row -> Pinyin.key(row.name()),
                "state", ApplicationQueries.Row::state,
                "employer", row -> read(row.employer()),
                "nominator", row -> read(row.nominator()),
                "year", ApplicationQueries.Row::year));
        sorts.put("cohort", row -> row.cohort() == null ? null : 1);
        sorts.put("entered", row -> 1);
        sorted(
                new Listed<>(
                        (order, from) -> applications.page(filter, order, from, ON_A_PAGE), ApplicationQueries.Row::id),
                sorts);
    }

    private void certificates(String words) {
        var filter = new CertificationQueries.Filter(words, null, null);
        sorted(
                new Listed<>(
                        (order, from) -> certificates.page(filter, order, from, ON_A_PAGE),
                        CertificationQueries.Row::id),
                Map.of(
                        "name", row -> row.name().matches("\\p{IsHan}+") ? Pinyin.key(row.name()) : null,
                        "number", CertificationQueries.Row::number,
                        "state", CertificationQueries.Row::state,
                        "issued", CertificationQueries.Row::issuedOn));
    }

    private void audit(String words) {
        var asked = new AuditQueries.Asked(null, words, null, null);
        sorted(
                new Listed<>((order, from) -> audit.page(asked, order, from, ON_A_PAGE), AuditQueries.Entry::id),
                Map.of(
                        "at", AuditQueries.Entry::at,
                        "actor", row -> read(row.actor()),
                        "concerns", row -> read(row.concerns())));
    }

    private void organisations() {
        sorted(
                new Listed<>((order, from) -> organisations.page("", order, from, ON_A_PAGE), Organisations.Row::id),
                Map.of(
                        "name",
                        row -> Pinyin.key(row.name()),
                        "kind",
                        row -> "UNION GROUP ENTERPRISE".indexOf(row.kind())));
    }

    private void mail() {
        sorted(
                new Listed<>(
                        (order, from) -> mail.page(MailQueries.Asked.ANY, order, Locale.CHINESE, from, ON_A_PAGE),
                        MailQueries.Row::id),
                Map.of(
                        "at", MailQueries.Row::createdAt,
                        "name", row -> Pinyin.key(row.name()),
                        "state", MailQueries.Row::state));
    }

    private void cohorts() {
        sorted(
                new Listed<>((order, from) -> cohorts.page(Cohorts.Filter.ANY, order, from, ON_A_PAGE), CohortRow::id),
                Map.of(
                        "year", CohortRow::year,
                        "name", CohortRow::name,
                        "runs", CohortRow::startsOn,
                        "batch", CohortRow::batch,
                        "seats", CohortRow::seatsTaken));
    }

    private static @Nullable String read(@Nullable String name) {
        return name == null ? null : Pinyin.key(name);
    }

    private <R> void sorted(Listed<R> list, Map<String, Function<R, @Nullable Object>> sorts) {
        List<Object> all = ids(list, whole(list, Order.OWN));
        int sent = statements.during(() -> list.page().apply(Order.OWN, 0)).size();
        assertThat(all).doesNotHaveDuplicates().isNotEmpty();
        sorts.forEach((name, value) -> {
            for (boolean down : new boolean[] {false, true}) {
                Order order = new Order(name, down);
                List<R> rows = whole(list, order);
                // Another order than the list's own is put over as many rows as a list counts.
                List<Object> shown = rows.size() == all.size() ? all : all.subList(0, Tally.MOST);
                assertThat(ids(list, rows))
                        .as("%s", order)
                        .doesNotHaveDuplicates()
                        .hasSameElementsAs(shown);
                assertThat(rows.stream().filter(row -> isOurs(list, row)))
                        .as("%s", order)
                        .isSortedAccordingTo(comparing(value, down));
                assertThat(statements.during(() -> list.page().apply(order, 0))).hasSize(sent);
            }
        });
    }

    /** Other tests have written rows that no room would write, such as a new name with the key of an old one. */
    private static <R> boolean isOurs(Listed<R> list, R row) {
        String id = list.id().apply(row).toString();
        return !id.contains("-") || id.startsWith(Multitude.IDS);
    }

    @SuppressWarnings("unchecked")
    private static <R> Comparator<R> comparing(Function<R, @Nullable Object> value, boolean down) {
        Comparator<Object> natural = (one, other) -> ((Comparable<Object>) one).compareTo(other);
        return Comparator.comparing(value, Comparator.nullsLast(down ? natural.reversed() : natural));
    }

    private static <R> List<Object> ids(Listed<R> list, List<R> rows) {
        return rows.stream().map(list.id()).toList();
    }

    private static <R> List<R> whole(Listed<R> list, Order order) {
        List<R> all = new ArrayList<>();
        List<R> page = list.page().apply(order, 0);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = list.page().apply(order, all.size());
        }
        return all;
    }
}
