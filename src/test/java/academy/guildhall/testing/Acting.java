package academy.guildhall.testing;

import academy.guildhall.people.IdentityNumber;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.People;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes people and acts as them. */
@TestComponent
public class Acting {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final People people;

    private final JdbcClient jdbc;

    Acting(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Opens an account without a password, as somebody has in whose name work is done. */
    public PersonId account(PersonId person, Role... roles) {
        UUID account = Ids.next();
        jdbc.sql("insert into account (id, version, person_id, login, state, language, created_at)"
                        + " values (:id, 0, :person, :login, 'OPEN', 'zh', now())")
                .param("id", account)
                .param("person", person.value())
                .param("login", account + "@example.com")
                .update();
        for (Role role : roles) {
            jdbc.sql("insert into authority_grant (id, version, account_id, role, scope, starts_on, given_at)"
                            + " values (gen_random_uuid(), 0, :id, :role, 'INSTALLATION', date '2020-01-01', now())")
                    .param("id", account)
                    .param("role", role.name())
                    .update();
        }
        return person;
    }

    /** Enters somebody new with this name and employer. */
    public PersonId person(String name, String employer) {
        return people.enter(new NewPerson(
                new PersonName(name),
                null,
                null,
                null,
                "person" + COUNT.incrementAndGet() + "@example.com",
                employer,
                "海淀区",
                "焊接",
                "氩弧焊",
                1,
                List.of()));
    }

    public PersonId person(String name) {
        return person(name, "示例焊接技术公司");
    }

    /** An identity number that is right and that nobody else has in this run. */
    public static IdentityNumber identity() {
        int serial = COUNT.incrementAndGet();
        String body = "110000%04d0101%03d".formatted(1950 + serial / 1000 % 50, serial % 1000);
        return java.util.stream.IntStream.rangeClosed(0, 10)
                .mapToObj(check -> body + (check == 10 ? "X" : Integer.toString(check)))
                .filter(number -> IdentityNumber.fault(number).isEmpty())
                .map(IdentityNumber::new)
                .findFirst()
                .orElseThrow();
    }

    /** With these roles over the whole installation. */
    public static SignedIn user(PersonId person, Role... roles) {
        return user(person, Arrays.stream(roles).map(Grant::everywhere).toArray(Grant[]::new));
    }

    public static SignedIn user(PersonId person, Grant... grants) {
        return new SignedIn(UUID.randomUUID(), person, "测试", "test@example.com", null, Set.of(grants), true);
    }

    /** A role within a scope, since ever. */
    public static Grant grant(Role role, Scope scope) {
        return Grant.everywhere(role).within(scope);
    }

    /** Does a piece of work signed in as a person in these roles. */
    public static <T> T as(PersonId person, Set<Role> roles, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        signIn(person, roles.toArray(Role[]::new));
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void as(PersonId person, Role role, Runnable work) {
        as(person, Set.of(role), () -> {
            work.run();
            return null;
        });
    }

    /** Does a piece of work with an authority within a scope. */
    public static <T> T ask(PersonId person, Grant grant, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        signIn(person, grant);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static <T> T ask(PersonId person, Role role, Callable<T> work) {
        return as(person, Set.of(role), work);
    }

    /** Signs in for the rest of the thread's test; {@link #signOut} ends it. */
    public static void signIn(PersonId person, Role... roles) {
        signIn(user(person, roles));
    }

    public static void signIn(PersonId person, Grant... grants) {
        signIn(user(person, grants));
    }

    private static void signIn(SignedIn user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
