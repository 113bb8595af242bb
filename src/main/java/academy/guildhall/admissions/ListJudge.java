package academy.guildhall.admissions;

import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.papers.PaperPress;
import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.IdentityNumber;
import academy.guildhall.people.KnownPeople;
import academy.guildhall.people.KnownPeople.Known;
import academy.guildhall.people.People;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.time.AcademyTime;
import java.util.HashMap;
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

    ListJudge(
            KnownApplicants applicants,
            People people,
            KnownPeople knownPeople,
            Secrets secrets,
            AcademyTime time,
            PaperPress press) {
        this.knownPeople = knownPeople;
        this.applicants = applicants;
        this.people = people;
        this.secrets = secrets;
        this.time = time;
        this.press = press;
    }

    /**
     * @param person who is known by the row's identity number; nothing for a stranger
     * @param known what is known of them
     */
    record Judged(
            ListRow row,
            Fate fate,
            @Nullable PersonId person,
            @Nullable Known known,
            List<RowFault> faults) {
        /** What the list says otherwise than what is known of the person. */
        Map<String, String> changes() {
            Nomination read = row.nomination();
            return known == null || read == null || fate == Fate.REFUSED ? Map.of() : known.otherwise(read.person());
        }

        /** Whether they get an invitation: whoever has an account has had one. */
        boolean isInvited() {
            Nomination read = row.nomination();
            return fate == Fate.NEW
                    && read != null
                    && read.person().email() != null
                    && (known == null || !known.account());
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
        Map<IdentityNumber, PersonId> known = new HashMap<>();
        Set<String> addresses = new HashSet<>();
        for (ListRow row : list.rows()) {
            Nomination read = row.nomination();
            if (read != null) {
                IdentityNumber identity = Objects.requireNonNull(read.person().identity());
                people.find(identity).ifPresent(person -> known.put(identity, person));
                email(read).ifPresent(addresses::add);
            }
        }
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

    private static Judged judge(
            ListRow row,
            Map<IdentityNumber, PersonId> identities,
            Map<PersonId, Known> facts,
            Set<PersonId> applied,
            Set<String> taken) {
        Nomination read = row.nomination();
        if (read == null) {
            return new Judged(row, Fate.REFUSED, null, null, row.faults());
        }
        PersonId person = identities.get(Objects.requireNonNull(read.person().identity()));
        Known known = person == null ? null : facts.get(person);
        if (known != null && !known.isCalled(read.person().name())) {
            return new Judged(
                    row, Fate.REFUSED, person, known, List.of(RowFault.of(ListColumn.NAME, "knownAs", known.name())));
        }
        if (person != null && applied.contains(person)) {
            return new Judged(row, Fate.KNOWN, person, known, List.of());
        }
        if (person == null && email(read).filter(taken::contains).isPresent()) {
            return new Judged(row, Fate.REFUSED, null, null, List.of(RowFault.of(ListColumn.EMAIL, "emailTaken")));
        }
        return new Judged(row, Fate.NEW, person, known, List.of());
    }
}
