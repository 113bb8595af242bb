package academy.guildhall.people;

import static academy.guildhall.testing.Acting.ask;
import static academy.guildhall.testing.Acting.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.audit.AuditQueries;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Authority is a role within a scope, from a day to a day; and who may give which. */
@ApplicationTest
class GrantsTest {
    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountSignIn signIn;

    @Autowired
    PeopleQueries people;

    @Autowired
    Reveals reveals;

    @Autowired
    Holders holders;

    @Autowired
    Cohorts cohorts;

    @Autowired
    AuditQueries audit;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private AcademyId here;
    private AcademyId elsewhere;
    private PersonId holder;
    private PersonId giver;
    private LocalDate today;

    @BeforeEach
    void twoAcademies() {
        here = academies.academy();
        elsewhere = academies.academy();
        giver = acting.person("授权人");
        holder = acting.account(acting.person("受权人"));
        today = clock.local().toLocalDate();
        // Seen by both, so that it is the authority that is refused and not the person.
        give(grant(Role.COACH, academy(here)));
        give(grant(Role.COACH, academy(elsewhere)));
    }

    private static Scope academy(AcademyId id) {
        return Scope.academy(id.value());
    }

    private void give(Grant given) {
        as(Grant.everywhere(Role.SYSTEM_ADMINISTRATOR), () -> {
            grants.give(holder, given);
            return true;
        });
    }

    private <T> T as(Grant authority, Callable<T> work) {
        return ask(giver, authority, work);
    }

    private void tries(Grant authority, Grant given) {
        as(authority, () -> {
            grants.give(holder, given);
            return true;
        });
    }

    @Test
    void anAdministratorGivesWhatTheRoadNeedsWithinTheirAcademy() {
        Grant administrator = grant(Role.ADMINISTRATOR, academy(here));
        tries(administrator, grant(Role.ASSESSOR, academy(here)));
        tries(administrator, grant(Role.COORDINATOR, academy(here)));
        assertThat(signIn.grantsOf(holder)).contains(grant(Role.ASSESSOR, academy(here)));

        assertThatThrownBy(() -> tries(administrator, grant(Role.ASSESSOR, academy(elsewhere))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant.refused.beyond");
        assertThatThrownBy(() -> tries(administrator, Grant.everywhere(Role.COORDINATOR)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant.refused.beyond");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "SYSTEM_ADMINISTRATOR", "AUDITOR"})
    void onlyASystemAdministratorGivesAdministrationAndAudit(Role role) {
        assertThatThrownBy(() -> tries(Grant.everywhere(Role.ADMINISTRATOR), grant(role, academy(here))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant.refused.beyond");
        tries(grant(Role.SYSTEM_ADMINISTRATOR, academy(here)), grant(role, academy(here)));
        assertThatThrownBy(() -> tries(grant(Role.SYSTEM_ADMINISTRATOR, academy(here)), Grant.everywhere(role)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant.refused.beyond");
    }

    @Test
    void nobodyGivesToThemselvesNorTakesFromThemselves() {
        PersonId self = acting.account(acting.person("系统管理员"), Role.SYSTEM_ADMINISTRATOR);
        assertThatThrownBy(() -> ask(self, Role.SYSTEM_ADMINISTRATOR, () -> {
                    grants.give(self, Grant.everywhere(Role.AUDITOR));
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant.refused.own");
        UUID own = ask(
                self,
                Role.SYSTEM_ADMINISTRATOR,
                () -> grants.of(self).getFirst().id());
        assertThatThrownBy(() -> ask(self, Role.SYSTEM_ADMINISTRATOR, () -> {
                    grants.end(self, own, "不再担任");
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("account.refused.ownRole");
    }

    @Test
    void threePeopleCanHoldBusinessSystemAndAudit() {
        for (Role only : List.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR)) {
            assertThat(tried(only, () -> cohorts.page(Cohorts.Filter.ANY, Order.OWN, 0, 1)))
                    .isEqualTo(only == Role.ADMINISTRATOR);
            assertThat(tried(only, () -> audit.page(AuditQueries.Asked.ANY, Order.OWN, 0, 1)))
                    .isEqualTo(only == Role.AUDITOR);
            assertThat(tried(only, () -> {
                        grants.give(acting.account(acting.person("新审计")), Grant.everywhere(Role.AUDITOR));
                        return true;
                    }))
                    .isEqualTo(only == Role.SYSTEM_ADMINISTRATOR);
        }
    }

    private boolean tried(Role role, Callable<?> work) {
        try {
            ask(giver, role, work);
            return true;
        } catch (AccessDeniedException | Refusal refused) {
            return false;
        }
    }

    @Test
    void holdsFromItsFirstDayToItsLast() {
        CohortId cohort = academies.cohort(academies.programme(here), 40);
        Grant lateSummer = new Grant(Role.COORDINATOR, Scope.cohort(cohort.value()), today, today.plusDays(2));
        var before = clock.local();
        try {
            assertThat(ask(giver, lateSummer, () -> cohorts.row(cohort)).id()).isEqualTo(cohort);
            clock.set(before.plusDays(2));
            assertThat(ask(giver, lateSummer, () -> cohorts.row(cohort)).id()).isEqualTo(cohort);
            clock.set(before.plusDays(3));
            assertThatThrownBy(() -> ask(giver, lateSummer, () -> cohorts.row(cohort)))
                    .isInstanceOf(AccessDeniedException.class);
            clock.set(before.minusDays(1));
            assertThatThrownBy(() -> ask(giver, lateSummer, () -> cohorts.row(cohort)))
                    .isInstanceOf(AccessDeniedException.class);
        } finally {
            clock.set(before);
        }
    }

    @Test
    void whoCoachesIsChosenWhereAndWhileTheyMay() {
        CohortId cohort = academies.cohort(academies.programme(here), 40);
        CohortId other = academies.cohort(academies.programme(academies.academy()), 40);
        PersonId later = acting.account(acting.person("明年的导师"));
        as(Grant.everywhere(Role.SYSTEM_ADMINISTRATOR), () -> {
            grants.give(later, new Grant(Role.COACH, academy(here), today.plusDays(1), null));
            return true;
        });
        assertThat(holders.of(Role.COACH, cohort))
                .extracting(People.Row::id)
                .contains(holder)
                .doesNotContain(later);
        assertThat(holders.of(Role.COACH, other)).extracting(People.Row::id).doesNotContain(holder, later);
    }

    @Test
    void whatWasTakenAwayIsGoneAtOnceAndInTheLogWithItsReason() {
        UUID given = as(
                        Grant.everywhere(Role.ADMINISTRATOR),
                        () -> grants.of(holder).stream()
                                .filter(row -> row.grant().scope().equals(academy(here)))
                                .findFirst())
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> end(grant(Role.ADMINISTRATOR, academy(here)), given, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant.refused.reason");
        assertThatThrownBy(() -> end(grant(Role.ADMINISTRATOR, academy(elsewhere)), given, "换人"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("grant.refused.beyond");
        end(grant(Role.ADMINISTRATOR, academy(here)), given, "合同到期");
        assertThat(signIn.grantsOf(holder)).containsExactly(grant(Role.COACH, academy(elsewhere)));
        var log = ask(giver, Role.AUDITOR, () -> audit.history(given));
        assertThat(log).hasSize(2);
        assertThat(log.getLast().reason()).isEqualTo("合同到期");
        assertThat(log.getLast().from()).isEqualTo("COACH");
        assertThat(log.getLast().title()).isEqualTo("示例工匠学院");
        // Whoever keeps the log of the other academy doesn't read of it.
        assertThat(ask(giver, grant(Role.AUDITOR, academy(elsewhere)), () -> audit.history(given)))
                .isEmpty();
        assertThat(ask(giver, grant(Role.AUDITOR, academy(here)), () -> audit.history(given)))
                .hasSize(2);
    }

    private void end(Grant authority, UUID given, String reason) {
        as(authority, () -> {
            grants.end(holder, given, reason);
            return true;
        });
    }

    @Test
    void anAcademySeesItsPeopleAndOfTheirAuthorityOnlyItsOwn() {
        Grant administrator = grant(Role.ADMINISTRATOR, academy(here));
        assertThat(as(administrator, () -> grants.of(holder)))
                .singleElement()
                .satisfies(row -> assertThat(row.grant().scope()).isEqualTo(academy(here)));
        PersonId stranger = acting.account(acting.person("外院的人"));
        assertThatThrownBy(() -> as(administrator, () -> people.detail(stranger)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(administrator, () -> reveals.identity(stranger, "核对号码")))
                .isInstanceOf(NotFound.class);
        assertThat(as(administrator, () -> people.page(new PeopleQueries.Filter("", null), Order.OWN, 0, 50)))
                .extracting(PeopleQueries.Row::id)
                .containsExactly(holder);
    }

    @Test
    void anAcademyCantCloseAnAccountThatHoldsMoreThanItGave() {
        assertThatThrownBy(() -> as(grant(Role.ADMINISTRATOR, academy(here)), () -> {
                    accounts.close(holder, people.detail(holder).account(), "离职");
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("account.refused.beyond");
        as(Grant.everywhere(Role.ADMINISTRATOR), () -> {
            accounts.close(holder, people.detail(holder).account(), "离职");
            return true;
        });
    }

    @Test
    void whoIsKnownByTheirAddressIsGivenTheAuthorityAndEnteredOnce() {
        String address = UUID.randomUUID() + "@example.com";
        Grant first = grant(Role.ASSESSOR, academy(here));
        Grant second = grant(Role.ASSESSOR, academy(elsewhere));
        PersonId entered = as(
                grant(Role.ADMINISTRATOR, academy(here)),
                () -> accounts.inviteStaff(NewPerson.staff("两院评委", address, null), List.of(first), Locale.CHINESE));
        PersonId again = as(
                grant(Role.ADMINISTRATOR, academy(elsewhere)),
                () -> accounts.inviteStaff(NewPerson.staff("两院评委", address, null), List.of(second), Locale.CHINESE));
        assertThat(again).isEqualTo(entered);
        assertThat(signIn.grantsOf(entered)).containsExactlyInAnyOrder(first, second);
        assertThatThrownBy(() -> as(
                        grant(Role.ADMINISTRATOR, academy(elsewhere)),
                        () -> accounts.inviteStaff(
                                NewPerson.staff("另一个人", address, null), List.of(second), Locale.CHINESE)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("account.refused.login");
    }

    @Test
    void theSameAuthorityIsNotHeldTwiceAlsoWhenTwoGiveItAtOnce() throws Exception {
        Grant given = grant(Role.ASSESSOR, academy(here));
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> giving = () -> {
                try {
                    give(given);
                    return true;
                } catch (DataIntegrityViolationException taken) {
                    return false;
                }
            };
            List<Boolean> given2 = both.invokeAll(List.of(giving, giving)).stream()
                    .map(GrantsTest::result)
                    .toList();
            assertThat(given2).containsExactlyInAnyOrder(true, false);
        }
    }

    private static boolean result(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRoleGoesWithItsScopesAlsoInTheDatabase() {
        UUID account = jdbc.sql("select id from account where person_id = :person")
                .param("person", holder.value())
                .query(UUID.class)
                .single();
        for (Role role : Role.values()) {
            for (Scope.Kind kind : Scope.Kind.values()) {
                boolean branchFits = (kind == Scope.Kind.BRANCH) == (role == Role.OFFICER);
                boolean wide = !Set.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR)
                                .contains(role)
                        || kind == Scope.Kind.INSTALLATION
                        || kind == Scope.Kind.ACADEMY;
                if (role.scopes().contains(kind)) {
                    assertThat(branchFits && wide).as(role + " " + kind).isTrue();
                } else if (!(branchFits && wide)) {
                    assertThatThrownBy(() -> jdbc.sql("""
                                    insert into authority_grant (id, version, account_id, role, scope, scope_id, starts_on, given_at)
                                    values (gen_random_uuid(), 0, :account, :role, :scope, :id, current_date, now())
                                    """)
                                    .param("account", account)
                                    .param("role", role.name())
                                    .param("scope", kind.name())
                                    .param("id", kind == Scope.Kind.INSTALLATION ? null : UUID.randomUUID())
                                    .update())
                            .as(role + " " + kind)
                            .isInstanceOf(DataIntegrityViolationException.class);
                }
            }
        }
        assertThat(Arrays.stream(Role.values())).allMatch(role -> !role.scopes().isEmpty());
    }
}
