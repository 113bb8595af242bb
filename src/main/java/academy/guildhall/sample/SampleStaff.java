package academy.guildhall.sample;

import academy.guildhall.people.NewPerson;
import academy.guildhall.people.OrganisationId;
import academy.guildhall.people.OrganisationTree;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.People;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.RunAs;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The people who run the sample academy. */
@Component
class SampleStaff {
    private static final int MOST_UNIONS = 100;

    static final String PASSWORD = "guildhall";
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final People people;
    private final ReadyAccounts accounts;
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final AcademyTime time;

    SampleStaff(
            People people,
            ReadyAccounts accounts,
            Organisations organisations,
            OrganisationTree tree,
            AcademyTime time) {
        this.organisations = organisations;
        this.tree = tree;
        this.people = people;
        this.accounts = accounts;
        this.time = time;
    }

    record Team(
            PersonId administrator,
            PersonId coordinator,
            List<PersonId> coaches,
            List<PersonId> assessors,
            String hash) {}

    /** Those who look after all academies. */
    PersonId city(String hash) {
        PersonId administrator = open("安处长", "city", null, hash, Scope.INSTALLATION, Role.ADMINISTRATOR);
        open("孔网管", "system", null, hash, Scope.INSTALLATION, Role.SYSTEM_ADMINISTRATOR);
        open("严审计", "auditor", null, hash, Scope.INSTALLATION, Role.AUDITOR);
        return administrator;
    }

    /** The officer of a union: sees those whom its branch nominated. */
    void officer(String union, String hash) {
        open("范干事", "officer", union, hash, Scope.branch(people.union(union).value()), Role.OFFICER);
    }

    /** Every other union of the sample stands under this one, so that its officer sees whom they nominated. */
    void unionsUnder(PersonId cityAdministrator, String above) {
        OrganisationId top = people.union(above);
        as(
                cityAdministrator,
                Role.ADMINISTRATOR,
                () -> organisations.page("工会", Order.OWN, 0, MOST_UNIONS).stream()
                        .filter(union ->
                                union.kind().equals("UNION") && !union.id().equals(top))
                        .forEach(union -> tree.put(union.id(), union.seen(), top)));
    }

    String hash() {
        return accounts.hash(PASSWORD);
    }

    /** The small second academy: enough to show that neither sees what is the other's. */
    Team small(UUID academy, String hash) {
        Scope where = Scope.academy(academy);
        return new Team(
                open("包主任", "district", null, hash, where, Role.ADMINISTRATOR),
                open("辛班主任", "district-coordinator", null, hash, where, Role.COORDINATOR),
                List.of(open("倪导师", "district-coach", "示例区职业学校", hash, where, Role.COACH)),
                List.of(
                        open("万评委", "district-assessor", "示例区教育学院", hash, where, Role.ASSESSOR),
                        open("尤评委", "district-assessor2", "示例区教育学院", hash, where, Role.ASSESSOR),
                        open("左评委", "district-assessor3", "示例区总工会", hash, where, Role.ASSESSOR)),
                hash);
    }

    Team enter(UUID academy, String hash) {
        Scope where = Scope.academy(academy);
        return new Team(
                open("林主任", "admin", null, hash, where, Role.ADMINISTRATOR),
                open("何班主任", "coordinator", null, hash, where, Role.COORDINATOR),
                List.of(
                        open("苏导师", "coach", "示例职业技术学院", hash, where, Role.COACH),
                        open("钱导师", "coach2", "示例职业技术学院", hash, where, Role.COACH),
                        open("方导师", "coach3", "示例技师学院", hash, where, Role.COACH),
                        open("秦导师", "coach4", "示例技师学院", hash, where, Role.COACH)),
                List.of(
                        open("顾评委", "assessor", "示例大学", hash, where, Role.ASSESSOR),
                        open("陆评委", "assessor2", "示例大学", hash, where, Role.ASSESSOR),
                        open("温评委", "assessor3", "示例教育研究院", hash, where, Role.ASSESSOR),
                        open("薛评委", "assessor4", "示例教育研究院", hash, where, Role.ASSESSOR),
                        open("阮评委", "assessor5", "示例行业协会", hash, where, Role.ASSESSOR),
                        open("裴评委", "assessor6", "示例热力集团", hash, where, Role.ASSESSOR, Role.COACH)),
                hash);
    }

    private PersonId open(
            String name,
            String login,
            @org.jspecify.annotations.Nullable String employer,
            String hash,
            Scope where,
            Role... roles) {
        String address = login + "@guildhall.example";
        PersonId person = people.enter(NewPerson.staff(name, address, employer));
        List<Grant> given = Arrays.stream(roles)
                .map(role -> new Grant(role, where, SINCE, null))
                .toList();
        accounts.open(person, address, given, hash, Act.of(null, time.now()));
        return person;
    }

    /** Does a piece of work as one of them. */
    static <T> T as(PersonId person, Role role, Supplier<T> work) {
        return RunAs.user(
                new SignedIn(new UUID(0, 0), person, "", "", null, Set.of(Grant.everywhere(role)), true), work);
    }

    static void as(PersonId person, Role role, Runnable work) {
        as(person, role, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
