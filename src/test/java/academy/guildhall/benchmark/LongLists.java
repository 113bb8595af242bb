package academy.guildhall.benchmark;

import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.audit.AuditQueries;
import academy.guildhall.certification.CertificateState;
import academy.guildhall.certification.CertificationQueries;
import academy.guildhall.notifications.Inbox;
import academy.guildhall.notifications.MailQueries;
import academy.guildhall.notifications.MailQueries.Asked;
import academy.guildhall.notifications.MailState;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.PeopleQueries;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** What is asked of the long lists: all of it, part by part, what is common, rare and not there, and the last page. */
final class LongLists {
    private static final int ON_A_PAGE = 50;
    private static final String NOWHERE = "查无此名";
    private static final int YEAR = Multitude.FIRST_YEAR + 3;

    private final Map<String, Runnable> asks = new LinkedHashMap<>();

    LongLists(ApplicationContext context) {
        applications(context.getBean(ApplicationQueries.class));
        people(context.getBean(PeopleQueries.class));
        certificates(context.getBean(CertificationQueries.class));
        audit(context.getBean(AuditQueries.class));
        mail(context.getBean(MailQueries.class));
        Inbox inbox = context.getBean(Inbox.class);
        list("inbox", inbox::count, from -> inbox.page(Locale.CHINESE, from, ON_A_PAGE));
        Organisations organisations = context.getBean(Organisations.class);
        list(
                "organisations",
                () -> organisations.count(""),
                from -> organisations.page("", Order.OWN, from, ON_A_PAGE));
        page(
                "organisations: one",
                () -> organisations.count(Multitude.RARE_EMPLOYER),
                from -> organisations.page(Multitude.RARE_EMPLOYER, Order.OWN, from, ON_A_PAGE));
    }

    Map<String, Runnable> asks() {
        return asks;
    }

    private void applications(ApplicationQueries queries) {
        record Ask(String what, ApplicationQueries.Filter filter) {}
        list(
                "applications",
                () -> queries.count(new ApplicationQueries.Filter("", null, null)),
                from -> queries.page(new ApplicationQueries.Filter("", null, null), Order.OWN, from, ON_A_PAGE));
        for (Ask ask : List.of(
                new Ask("to screen", new ApplicationQueries.Filter("", ApplicationState.NOMINATED, null)),
                new Ask("on the waiting list", new ApplicationQueries.Filter("", ApplicationState.WAITLISTED, null)),
                new Ask("of a year", new ApplicationQueries.Filter("", null, YEAR)),
                new Ask("of a year, rejected", new ApplicationQueries.Filter("", ApplicationState.REJECTED, YEAR)),
                new Ask("a common surname", new ApplicationQueries.Filter(Multitude.COMMON_SURNAME, null, null)),
                new Ask(
                        "a common surname, of a year",
                        new ApplicationQueries.Filter(Multitude.COMMON_SURNAME, null, YEAR)),
                new Ask("a common employer", new ApplicationQueries.Filter(Multitude.COMMON_EMPLOYER, null, null)),
                new Ask("a name", new ApplicationQueries.Filter(Multitude.RARE_NAME, null, null)),
                new Ask("employer", new ApplicationQueries.Filter(Multitude.RARE_EMPLOYER, null, null)),
                new Ask("a town and a name", new ApplicationQueries.Filter("北京 张伟", null, null)),
                new Ask("nobody", new ApplicationQueries.Filter(NOWHERE, null, null)))) {
            page(
                    "applications: " + ask.what(),
                    () -> queries.count(ask.filter()),
                    from -> queries.page(ask.filter(), Order.OWN, from, ON_A_PAGE));
        }
        ApplicationQueries.Filter surname = new ApplicationQueries.Filter(Multitude.COMMON_SURNAME, null, null);
        last(
                "applications: a common surname",
                () -> queries.count(surname),
                from -> queries.page(surname, Order.OWN, from, ON_A_PAGE));
    }

    private void people(PeopleQueries queries) {
        record Ask(String what, PeopleQueries.Filter filter) {}
        list(
                "people",
                () -> queries.count(new PeopleQueries.Filter("", null)),
                from -> queries.page(new PeopleQueries.Filter("", null), Order.OWN, from, ON_A_PAGE));
        for (Ask ask : List.of(
                new Ask("trainees", new PeopleQueries.Filter("", Role.TRAINEE)),
                new Ask("assessors", new PeopleQueries.Filter("", Role.ASSESSOR)),
                new Ask("coaches", new PeopleQueries.Filter("", Role.COACH)),
                new Ask("a common surname", new PeopleQueries.Filter(Multitude.COMMON_SURNAME, null)),
                new Ask("a common surname, coaches", new PeopleQueries.Filter(Multitude.COMMON_SURNAME, Role.COACH)),
                new Ask("a common employer", new PeopleQueries.Filter(Multitude.COMMON_EMPLOYER, null)),
                new Ask("a name", new PeopleQueries.Filter(Multitude.RARE_NAME, null)),
                new Ask("employer", new PeopleQueries.Filter(Multitude.RARE_EMPLOYER, null)),
                new Ask("initials", new PeopleQueries.Filter("zw", null)),
                new Ask("nobody", new PeopleQueries.Filter(NOWHERE, null)))) {
            page(
                    "people: " + ask.what(),
                    () -> queries.count(ask.filter()),
                    from -> queries.page(ask.filter(), Order.OWN, from, ON_A_PAGE));
        }
        PeopleQueries.Filter trainees = new PeopleQueries.Filter("", Role.TRAINEE);
        last(
                "people: trainees",
                () -> queries.count(trainees),
                from -> queries.page(trainees, Order.OWN, from, ON_A_PAGE));
    }

    private void certificates(CertificationQueries queries) {
        record Ask(String what, CertificationQueries.Filter filter) {}
        list(
                "certificates",
                () -> queries.count(new CertificationQueries.Filter("", null, null)),
                from -> queries.page(new CertificationQueries.Filter("", null, null), Order.OWN, from, ON_A_PAGE));
        for (Ask ask : List.of(
                new Ask("revoked", new CertificationQueries.Filter("", CertificateState.REVOKED, null)),
                new Ask("of a year", new CertificationQueries.Filter("", null, YEAR)),
                new Ask("a common surname", new CertificationQueries.Filter(Multitude.COMMON_SURNAME, null, null)),
                new Ask(
                        "a common surname, of a year",
                        new CertificationQueries.Filter(Multitude.COMMON_SURNAME, null, YEAR)),
                new Ask("a name", new CertificationQueries.Filter(Multitude.RARE_NAME, null, null)),
                new Ask("a number", new CertificationQueries.Filter("BMA-2020-01-0003-X", null, null)),
                new Ask("part of a number", new CertificationQueries.Filter("2020-01", null, null)),
                new Ask("nobody", new CertificationQueries.Filter(NOWHERE, null, null)))) {
            page(
                    "certificates: " + ask.what(),
                    () -> queries.count(ask.filter()),
                    from -> queries.page(ask.filter(), Order.OWN, from, ON_A_PAGE));
        }
    }

    private void audit(AuditQueries queries) {
        record Ask(String what, AuditQueries.Asked asked) {}
        list(
                "log",
                () -> queries.count(AuditQueries.Asked.ANY),
                from -> queries.page(AuditQueries.Asked.ANY, Order.OWN, from, ON_A_PAGE));
        LocalDate day = LocalDate.of(YEAR, 6, 1);
        for (Ask ask : List.of(
                new Ask("of a common kind", new AuditQueries.Asked("application", null, null, null)),
                new Ask("of a rare kind", new AuditQueries.Asked("account", null, null, null)),
                new Ask("of a month", new AuditQueries.Asked(null, null, day, day.plusMonths(1))),
                new Ask("a common surname", new AuditQueries.Asked(null, Multitude.COMMON_SURNAME, null, null)),
                new Ask("a name", new AuditQueries.Asked(null, Multitude.RARE_NAME, null, null)),
                new Ask("employer, of a kind", new AuditQueries.Asked("account", "北京第0", null, null)),
                new Ask("nobody", new AuditQueries.Asked(null, NOWHERE, null, null)))) {
            page(
                    "log: " + ask.what(),
                    () -> queries.count(ask.asked()),
                    from -> queries.page(ask.asked(), Order.OWN, from, ON_A_PAGE));
        }
        asks.put("log: its kinds", queries::subjects);
    }

    private void mail(MailQueries mail) {
        list(
                "mail",
                () -> mail.count(Asked.ANY),
                from -> mail.page(Asked.ANY, Order.OWN, Locale.CHINESE, from, ON_A_PAGE));
        for (String words : List.of(Multitude.COMMON_SURNAME, Multitude.RARE_NAME)) {
            Asked asked = new Asked(words, null, null);
            page(
                    "mail: to " + words,
                    () -> mail.count(asked),
                    from -> mail.page(asked, Order.OWN, Locale.CHINESE, from, ON_A_PAGE));
        }
        for (MailState state : List.of(MailState.SENT, MailState.GIVEN_UP, MailState.PLANNED)) {
            page(
                    "mail: " + state.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    () -> mail.count(Asked.in(state)),
                    from -> mail.page(Asked.in(state), Order.OWN, Locale.CHINESE, from, ON_A_PAGE));
        }
    }

    private void list(String what, Supplier<Tally> count, IntFunction<List<?>> page) {
        page(what, count, page);
        last(what, count, page);
    }

    private void page(String what, Supplier<Tally> count, IntFunction<List<?>> page) {
        asks.put(what, () -> {
            count.get();
            page.apply(0);
        });
    }

    private void last(String what, Supplier<Tally> count, IntFunction<List<?>> page) {
        asks.put(what + ", last page", () -> page.apply(Math.max(0, count.get().rows() - ON_A_PAGE)));
    }
}
