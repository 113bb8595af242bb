package academy.guildhall.admissions;

import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.papers.PaperPress;
import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.IdentityNumber;
import academy.guildhall.people.KnownPeople;
import academy.guildhall.people.KnownPeople.Known;
import academy.guildhall.people.People;
import academy.guildhall.people.PersonCorrected.Field;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.time.AcademyTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a list that was handed in and says what would become of each of its rows. */
@Component
class ListJudge {
    private final KnownApplicants applicants;
    private final People people;
    private final KnownPeople knownPeople;
    private final Secrets secrets;
    private final AcademyTime time;
    private final PaperPress press;
    private final Authority authority;

    ListJudge(
            KnownApplicants applicants,
            People people,
            KnownPeople knownPeople,
            Secrets secrets,
            AcademyTime time,
            PaperPress press,
            Authority authority) {
        this.knownPeople = knownPeople;
        this.applicants = applicants;
        this.people = people;
        this.secrets = secrets;
        this.time = time;
        this.press = press;
        this.authority = authority;
    }

    /**
     * @param person who is known by the row's identity number; nothing for a stranger
     * @param known what is known of them
     * @param mine whether the reader administers where they stand: of others no more than the name is said
     */
    record Judged(
            ListRow row,
            Fate fate,
            @Nullable PersonId person,
            @Nullable Known known,
            boolean mine,
            List<RowFault> faults) {
        /** What the list says otherwise than what is known of the person. */
        Map<Field, String> changes() {
            Nomination read = row.nomination();
            return known == null || read == null || !mine || fate == Fate.REFUSED
                    ? Map.of()
                    : known.otherwise(read.person());
        }

        /** Whether it is about one of these people, and says something otherwise. */
        boolean isOtherwise(Set<PersonId> people) {
            return person != null && people.contains(person) && !changes().isEmpty();
        }

        /** Whether they get an invitation: whoever has an account has had one. */
        boolean isInvited() {
            Nomination read = row.nomination();
            return fate == Fate.NEW
                    && read != null
                    && read.person().email() != null
                    && (known == null || !known.account());
        }

        /** Who is known by the row's number, as far as the reader may know it. */
        @Nullable
        String knownAs() {
            return known == null
                    ? null
                    : known.employer() == null || !mine ? known.name() : known.name() + " · " + known.employer();
        }

        boolean stranger() {
            return person == null;
        }

        /** The employer that the row names, or nothing. */
        String employer() {
            Nomination read = row.nomination();
            return read == null ? "" : Objects.requireNonNullElse(read.person().employer(), "");
        }
    }

    ListRules rules() {
        return new ListRules(time.today(), press::unprintable);
    }

    NominationList read(NominationImport handedIn) {
        return NominationList.read(secrets.open(handedIn.sealed()), rules(), handedIn.without());
    }

    List<Judged> judged(NominationImport handedIn, NominationList list) {
        Set<IdentityNumber> identities = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (ListRow row : list.rows()) {
            Nomination read = row.nomination();
            if (read != null) {
                identities.add(Objects.requireNonNull(read.person().identity()));
                email(read).ifPresent(addresses::add);
            }
        }
        Map<IdentityNumber, PersonId> known = people.find(identities);
        Set<PersonId> applied = applicants.in(handedIn.programme(), handedIn.year());
        Set<String> taken = people.loginsTaken(addresses);
        Map<PersonId, Known> facts = knownPeople.of(known.values());
        return list.rows().stream()
                .map(row -> judge(row, known, facts, applied, taken))
                .toList();
    }

    private static Optional<String> email(Nomination read) {
        String email = read.person().email();
        return email == null ? Optional.empty() : Optional.of(EmailAddress.plain(email));
    }

    private Judged judge(
            ListRow row,
            Map<IdentityNumber, PersonId> identities,
            Map<PersonId, Known> facts,
            Set<PersonId> applied,
            Set<String> taken) {
        Nomination read = row.nomination();
        if (read == null) {
            return new Judged(row, Fate.REFUSED, null, null, false, row.faults());
        }
        PersonId person = identities.get(Objects.requireNonNull(read.person().identity()));
        Known known = person == null ? null : facts.get(person);
        boolean mine = person != null && authority.over(person, Role.ADMINISTRATOR);
        if (known != null && !known.isCalled(read.person().name())) {
            return new Judged(
                    row,
                    Fate.REFUSED,
                    person,
                    known,
                    mine,
                    List.of(RowFault.of(ListColumn.NAME, "knownAs", known.name())));
        }
        if (person != null && applied.contains(person)) {
            return new Judged(row, Fate.KNOWN, person, known, mine, List.of());
        }
        if (person == null && email(read).filter(taken::contains).isPresent()) {
            return new Judged(
                    row, Fate.REFUSED, null, null, false, List.of(RowFault.of(ListColumn.EMAIL, "emailTaken")));
        }
        return new Judged(row, Fate.NEW, person, known, mine, List.of());
    }
}
