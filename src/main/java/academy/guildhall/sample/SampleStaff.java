package academy.guildhall.sample;

import academy.guildhall.people.NewPerson;
import academy.guildhall.people.People;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.RunAs;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The people who run the sample academy. */
@Component
class SampleStaff {
    static final String PASSWORD = "guildhall";

    private final People people;
    private final ReadyAccounts accounts;
    private final AcademyTime time;

    SampleStaff(People people, ReadyAccounts accounts, AcademyTime time) {
        this.people = people;
        this.accounts = accounts;
        this.time = time;
    }

    record Team(
            PersonId administrator,
            PersonId coordinator,
            PersonId auditor,
            List<PersonId> coaches,
            List<PersonId> assessors,
            String hash) {}

    Team enter() {
        String hash = accounts.hash(PASSWORD);
        return new Team(
                open("林主任", "admin", null, hash, Role.ADMINISTRATOR),
                open("何班主任", "coordinator", null, hash, Role.COORDINATOR),
                open("严审计", "auditor", null, hash, Role.AUDITOR),
                List.of(
                        open("苏导师", "coach", "示例职业技术学院", hash, Role.COACH),
                        open("钱导师", "coach2", "示例职业技术学院", hash, Role.COACH),
                        open("方导师", "coach3", "示例技师学院", hash, Role.COACH),
                        open("秦导师", "coach4", "示例技师学院", hash, Role.COACH)),
                List.of(
                        open("顾评委", "assessor", "示例大学", hash, Role.ASSESSOR),
                        open("陆评委", "assessor2", "示例大学", hash, Role.ASSESSOR),
                        open("温评委", "assessor3", "示例教育研究院", hash, Role.ASSESSOR),
                        open("薛评委", "assessor4", "示例教育研究院", hash, Role.ASSESSOR),
                        open("阮评委", "assessor5", "示例行业协会", hash, Role.ASSESSOR),
                        open("裴评委", "assessor6", "示例热力集团", hash, Role.ASSESSOR, Role.COACH)),
                hash);
    }

    private PersonId open(
            String name, String login, @org.jspecify.annotations.Nullable String employer, String hash, Role... roles) {
        String address = login + "@guildhall.example";
        PersonId person = people.enter(NewPerson.staff(name, address, employer));
        accounts.open(person, address, Set.of(roles), hash, Act.of(null, time.now()));
        return person;
    }

    /** Does a piece of work as one of them. */
    static <T> T as(PersonId person, Role role, Supplier<T> work) {
        return RunAs.user(new SignedIn(new UUID(0, 0), person, "", "", null, Set.of(role), true), work);
    }

    static void as(PersonId person, Role role, Runnable work) {
        as(person, role, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
