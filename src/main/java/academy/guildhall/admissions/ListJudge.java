package academy.guildhall.admissions;

import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.papers.PaperPress;
import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.IdentityNumber;
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
    private final Secrets secrets;
    private final AcademyTime time;
    private final PaperPress press;

    ListJudge(KnownApplicants applicants, People people, Secrets secrets, AcademyTime time, PaperPress press) {
        this.applicants = applicants;
        this.people = people;
        this.secrets = secrets;
        this.time = time;
        this.press = press;
    }

    /** @param person who is known by the row's identity number; nothing for a stranger */
    record Judged(ListRow row, Fate fate, @Nullable PersonId person, List<RowFault> faults) {
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
        return list.rows().stream()
                .map(row -> judge(row, known, applied, taken))
                .toList();
    }

    private static Optional<String> email(Nomination read) {
        String email = read.person().email();
        return email == null ? Optional.empty() : Optional.of(EmailAddress.plain(email));
    }

    private static Judged judge(
            ListRow row, Map<IdentityNumber, PersonId> known, Set<PersonId> applied, Set<String> taken) {
        Nomination read = row.nomination();
        if (read == null) {
            return new Judged(row, Fate.REFUSED, null, row.faults());
        }
        PersonId person = known.get(Objects.requireNonNull(read.person().identity()));
        if (person != null && applied.contains(person)) {
            return new Judged(row, Fate.KNOWN, person, List.of());
        }
        if (person == null && email(read).filter(taken::contains).isPresent()) {
            return new Judged(row, Fate.REFUSED, null, List.of(RowFault.of(ListColumn.EMAIL, "emailTaken")));
        }
        return new Judged(row, Fate.NEW, person, List.of());
    }
}
