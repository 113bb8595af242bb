package academy.guildhall.people;

import academy.guildhall.people.Employers.Named;
import academy.guildhall.people.PersonCorrected.Field;
import academy.guildhall.platform.Change;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Foresight;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what is known of a person, after a look at what comes of it. See ADR 0100. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class Corrections {
    private static final int SHORTEST_REASON = 4;
    private static final String NONE = "—";

    private final PersonRepository persons;
    private final Employers employers;
    private final SignInNames logins;
    private final AccountSignIn held;
    private final GrantRules rules;
    private final List<HearsCorrections> above;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Corrections(
            PersonRepository persons,
            Employers employers,
            SignInNames logins,
            AccountSignIn held,
            GrantRules rules,
            List<HearsCorrections> above,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.employers = employers;
        this.logins = logins;
        this.held = held;
        this.rules = rules;
        this.above = above;
        this.current = current;
        this.events = events;
    }

    /**
     * A person as a form shows them.
     *
     * @param phone by its ends
     * @param login nothing where there is no account
     */
    public record Present(
            PersonId id,
            String name,
            @Nullable String employer,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String login,
            Seen seen)
            implements Shown {
        @Override
        public List<Fact> facts() {
            return List.of(
                    new Fact(Field.NAME.labelKey(), name),
                    new Fact(Field.EMPLOYER.labelKey(), employer),
                    new Fact(Field.PHONE.labelKey(), phone),
                    new Fact(Field.EMAIL.labelKey(), email),
                    new Fact(Field.LOGIN.labelKey(), login));
        }
    }

    public Present present(PersonId id) {
        return present(persons.findById(id).orElseThrow(() -> new NotFound("person", id)));
    }

    private Present present(Person person) {
        Account account = logins.of(person.id()).orElse(null);
        return new Present(
                person.id(),
                person.name(),
                employers.of(person.employer()).map(Named::name).orElse(null),
                masked(person.phone()),
                person.email(),
                account == null ? null : account.login(),
                seen(person, account));
    }

    /** Both versions only ever grow, and an account comes but once: their sum stands for both. */
    private static Seen seen(Person person, @Nullable Account account) {
        return new Seen(person.version() + (account == null ? 0 : 1 + account.version()));
    }

    private static @Nullable String masked(@Nullable String phone) {
        return phone == null ? null : new MobileNumber(phone).masked();
    }

    /** A correction beside what it corrects: each field that differs, and the employer that it means. */
    private record Compared(
            Map<Field, Change> fields,
            @Nullable String phone,
            @Nullable Named employer) {
        boolean has(Field field) {
            return fields.containsKey(field);
        }
    }

    private Compared compare(Person person, Present now, Correction right) {
        Named employer = right.employer() == null ? null : employers.called(right.employer());
        String phone = phone(person, right);
        Map<Field, Change> fields = new EnumMap<>(Field.class);
        compare(fields, Field.NAME, now.name(), right.name().text());
        if (employer == null ? person.employer() != null : isOther(person, employer)) {
            compare(fields, Field.EMPLOYER, now.employer(), employer == null ? null : employer.name());
        }
        if (!Objects.equals(person.phone(), phone)) {
            fields.put(Field.PHONE, new Change(Field.PHONE.labelKey(), now.phone(), masked(phone)));
        }
        compare(fields, Field.EMAIL, now.email(), right.email());
        compare(fields, Field.LOGIN, now.login(), now.login() == null ? null : right.login());
        return new Compared(fields, phone, employer);
    }

    private static boolean isOther(Person person, Named employer) {
        return employer.id() == null || !employer.id().equals(person.employer());
    }

    private static void compare(Map<Field, Change> fields, Field field, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            fields.put(field, new Change(field.labelKey(), from, to));
        }
    }

    /** The number as it is to be kept; one that was shown by its ends and left alone is the present one. */
    private static @Nullable String phone(Person person, Correction right) {
        String phone = right.phone();
        if (phone == null || !Correction.isMasked(phone)) {
            return phone == null ? null : new MobileNumber(phone).text();
        }
        if (!phone.equals(masked(person.phone()))) {
            throw new Refusal("correction.refused.phone");
        }
        return person.phone();
    }

    private CorrectedPerson corrected(Person person, Correction right, Compared compared) {
        Named employer = compared.employer();
        return new CorrectedPerson(
                person.id(),
                person.name(),
                right.name().text(),
                person.employer(),
                employer == null ? null : employer.id(),
                employer == null ? null : employer.name());
    }

    /** What the correction would change, and what would come of it in every room. Nothing is done. */
    public Foresight look(PersonId id, Correction right) {
        Person person = persons.findById(id).orElseThrow(() -> new NotFound("person", id));
        return look(person, right, compare(person, present(person), right));
    }

    private Foresight look(Person person, Correction right, Compared compared) {
        List<Consequence> found = new ArrayList<>();
        if (!compared.fields().isEmpty()) {
            employer(compared, found);
            login(person, right, compared, found);
            CorrectedPerson change = corrected(person, right, compared);
            above.forEach(room -> found.addAll(room.wouldFollow(change)));
        }
        return new Foresight(List.copyOf(compared.fields().values()), found);
    }

    private void employer(Compared compared, List<Consequence> found) {
        Named employer = compared.employer();
        if (compared.has(Field.EMPLOYER) && employer != null && employer.id() == null) {
            List<String> near = employers.near(employer.name());
            found.add(
                    near.isEmpty()
                            ? Consequence.follows("correction.employer.new", employer.name())
                            : Consequence.stays("correction.employer.near", employer.name(), String.join("、", near)));
        }
    }

    private void login(Person person, Correction right, Compared compared, List<Consequence> found) {
        if (!compared.has(Field.LOGIN)) {
            return;
        }
        String login = right.login();
        if (login == null) {
            found.add(Consequence.refuses("correction.refused.noLogin"));
        } else if (!rules.mayChangeAccount(held.grantsOf(person.id()))) {
            found.add(Consequence.refuses("account.refused.beyond"));
        } else if (logins.isTaken(login)) {
            found.add(Consequence.refuses("account.refused.login", login));
        } else {
            found.add(
                    person.id().equals(current.person())
                            ? Consequence.follows("correction.login.own", login)
                            : Consequence.follows("correction.login", login));
        }
    }

    /**
     * Makes the correction; nothing happens where all is the same. Refused when somebody changed the person meanwhile, and when
     * a room above refuses.
     *
     * @param chosen of what the rooms offered in {@link #look}, what is asked for
     * @param reason of 4 characters or more, kept with who corrected and when
     * @param seen the version that the correction was made on
     */
    @Transactional
    public void correct(PersonId id, Correction right, Set<String> chosen, String reason, Seen seen) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("people.reveal.reason");
        }
        Person person = persons.lock(id).orElseThrow(() -> new NotFound("person", id));
        Present now = present(person);
        String phone = right.phone();
        if (phone != null && Correction.isMasked(phone) && !phone.equals(now.phone())) {
            seen.mustBe(now.seen(), now::facts);
        }
        Compared compared = compare(person, now, right);
        if (compared.fields().isEmpty()) {
            return;
        }
        seen.mustBe(now.seen(), now::facts);
        look(person, right, compared).requireFree();
        Act act = current.act(reason.strip());
        CorrectedPerson change = change(person, right, compared);
        compared.fields().forEach((field, was) -> {
            if (field != Field.LOGIN) {
                events.publishEvent(new PersonCorrected(
                        id, field, (String) was.from(), Objects.requireNonNullElse((String) was.to(), NONE), act));
            }
        });
        if (compared.has(Field.LOGIN)) {
            rules.checkAccount(held.grantsOf(id));
            logins.correct(id, Objects.requireNonNull(right.login()), act);
        }
        above.forEach(room -> room.corrected(change, chosen, act));
        tell(id, compared, act);
    }

    private CorrectedPerson change(Person person, Correction right, Compared compared) {
        Named employer = compared.employer();
        Named known = employer == null ? null : employers.entered(employer);
        CorrectedPerson change = corrected(person, right, new Compared(compared.fields(), compared.phone(), known));
        String employerName = known == null ? null : known.name();
        if (change.isRenamed()) {
            person.isCalled(right.name(), employerName);
        }
        if (change.isMoved()) {
            person.worksAt(change.nextEmployer(), employerName);
        }
        person.isReachedBy(compared.phone(), right.email());
        persons.save(person);
        return change;
    }

    /** What was put right, by from and to: of the sign-in name one is told apart. */
    private void tell(PersonId id, Compared compared, Act act) {
        String changes = compared.fields().entrySet().stream()
                .filter(entry -> entry.getKey() != Field.LOGIN)
                .map(Map.Entry::getValue)
                .map(was -> Objects.requireNonNullElse(was.from(), NONE) + " → "
                        + Objects.requireNonNullElse(was.to(), NONE))
                .collect(Collectors.joining("; "));
        if (!changes.isEmpty()) {
            events.publishEvent(new Tell(
                    id,
                    "person-corrected:" + act.at(),
                    "person.corrected",
                    List.of(changes, Objects.requireNonNullElse(act.reason(), "")),
                    PersonLinks.account()));
        }
    }
}
