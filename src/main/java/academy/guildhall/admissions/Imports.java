package academy.guildhall.admissions;

import academy.guildhall.people.EmailAddress;
import academy.guildhall.people.IdentityNumber;
import academy.guildhall.people.Invitations;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.OrganisationId;
import academy.guildhall.people.People;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Place;
import academy.guildhall.platform.security.Places;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.work.WorkKind;
import academy.guildhall.programmes.ProgrammeId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes nomination lists over: first to look at, then for good. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Imports {
    /** The largest file in bytes. */
    public static final int LARGEST = ListFile.LARGEST;

    /** Rows. What a transaction remembers is compared with the database's state at each query: all of a long list would be slow. */
    private static final int REMEMBERED = 25;

    private final NominationImportRepository imports;
    private final ApplicationRepository applications;
    private final KnownApplicants applicants;
    private final NamesMeant meant;
    private final People people;
    private final Invitations invitations;
    private final Secrets secrets;
    private final CurrentUser current;
    private final EntityManager entities;
    private final Places places;
    private final AcademyTime time;

    Imports(
            NominationImportRepository imports,
            ApplicationRepository applications,
            KnownApplicants applicants,
            NamesMeant meant,
            People people,
            Invitations invitations,
            Secrets secrets,
            CurrentUser current,
            EntityManager entities,
            Places places,
            AcademyTime time) {
        this.places = places;
        this.time = time;
        this.imports = imports;
        this.applications = applications;
        this.applicants = applicants;
        this.meant = meant;
        this.people = people;
        this.invitations = invitations;
        this.secrets = secrets;
        this.current = current;
        this.entities = entities;
    }

    /** Reads a list for a look. Nothing is entered yet; a file that can't be read at all is refused with why. */
    public NominationImportId handIn(ProgrammeId programme, int year, String fileName, byte[] content) {
        NominationList.read(content);
        return imports.save(new NominationImport(programme, year, fileName, secrets.seal(content), current.act()))
                .id();
    }

    /** What would become of one row. */
    public enum Fate {
        NEW,
        KNOWN,
        REFUSED
    }

    /**
     * A row as it is shown before a list is taken over.
     *
     * @param number what the list itself calls the row
     * @param near known employers with a name near to this one, which isn't known
     * @param meant which of them was chosen
     */
    public record PreviewRow(
            int line,
            String number,
            String name,
            String employer,
            List<String> near,
            @Nullable String meant,
            Fate fate,
            List<RowFault> faults) {}

    /**
     * A name of an employer or a union that would be entered as a new organisation though known ones have names near to it.
     *
     * @param rows how many rows have it
     * @param meant the known one that was chosen; nothing where the name means what it says
     */
    public record NearName(
            String written,
            int rows,
            List<String> near,
            @Nullable String meant) {}

    /** @param outcome how it went, once the list is taken over */
    public record Preview(
            String fileName,
            int year,
            boolean open,
            List<PreviewRow> rows,
            List<NearName> names,
            @Nullable Outcome outcome) {
        /** What becomes of its rows, and which organisations are meant by names that are near to theirs. */
        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            for (Fate fate : Fate.values()) {
                facts.add(new Fact("import.fate." + fate, count(fate)));
            }
            names.forEach(name -> facts.add(Imports.meant(name.written(), name.meant())));
            return facts;
        }

        public long count(Fate fate) {
            return rows.stream().filter(row -> row.fate() == fate).count();
        }
    }

    /** What would become of each row if the list were taken over now. */
    @Transactional(readOnly = true)
    public Preview preview(NominationImportId id) {
        NominationImport handedIn = imports.findById(id).orElseThrow(() -> new NotFound("import", id));
        if (!handedIn.isPreview()) {
            return new Preview(handedIn.fileName(), handedIn.year(), false, List.of(), List.of(), handedIn.outcome());
        }
        List<Judged> judged = judged(handedIn);
        Map<String, Integer> written = organisations(judged);
        Map<String, List<String>> near = people.nearEmployers(written.keySet());
        NamesMeant.Decided decided = meant.of(id);
        List<PreviewRow> rows = judged.stream()
                .map(read -> {
                    ListRow row = read.row();
                    String employer = employer(row);
                    return new PreviewRow(
                            row.line(),
                            row.number(),
                            row.name(),
                            employer,
                            read.stranger() ? near.getOrDefault(employer, List.of()) : List.of(),
                            read.stranger() ? decided.instead(employer) : null,
                            read.fate(),
                            read.faults());
                })
                .toList();
        List<NearName> names = written.entrySet().stream()
                .filter(name -> near.containsKey(name.getKey()))
                .map(name -> new NearName(
                        name.getKey(),
                        name.getValue(),
                        near.getOrDefault(name.getKey(), List.of()),
                        decided.instead(name.getKey())))
                .toList();
        return new Preview(handedIn.fileName(), handedIn.year(), true, rows, names, null);
    }

    /** Every employer and union that taking the list over would enter or find, with how many rows name it, in the order of the list. */
    private static Map<String, Integer> organisations(List<Judged> judged) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Judged row : judged) {
            Nomination read = row.row().nomination();
            if (row.fate() == Fate.NEW && read != null) {
                Stream.of(row.stranger() ? employer(row.row()) : "", Objects.requireNonNullElse(read.nominator(), ""))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .forEach(name -> names.merge(name, 1, Integer::sum));
            }
        }
        return names;
    }

    /**
     * Decides which known organisation a name of a list means. Nothing is entered yet.
     *
     * @param before what it meant on the page; refused when somebody decided otherwise since
     * @param known the name of one that is near; nothing when the name means what it says
     */
    public void means(NominationImportId id, String written, @Nullable String before, @Nullable String known) {
        NominationImport handedIn = imports.lock(id).orElseThrow(() -> new NotFound("import", id));
        if (!handedIn.isPreview()) {
            throw new Refusal("import.refused.done");
        }
        String now = meant.of(id).instead(written);
        if (Objects.equals(now, known)) {
            return;
        }
        if (!Objects.equals(now, before)) {
            throw new Stale(Seen.FIRST, List.of(meant(written, now)));
        }
        if (known == null) {
            meant.forget(id, written);
        } else if (people.nearEmployers(List.of(written))
                .getOrDefault(written, List.of())
                .contains(known)) {
            meant.decide(id, written, known);
        } else {
            throw new Refusal("import.refused.meant", known);
        }
    }

    private static Fact meant(String written, @Nullable String known) {
        return new Fact("import.meant", written + " → " + Objects.requireNonNullElse(known, written));
    }

    /** Refuses whoever saw another list than the one that would be taken over now: other names meant, other rows known. */
    void requireSeen(NominationImportId id, Preview seen) {
        Preview now = preview(id);
        if (!now.open()) {
            throw new Refusal("import.refused.done");
        }
        if (!now.facts().equals(seen.facts())) {
            throw new Stale(Seen.FIRST, now.facts());
        }
    }

    private static String employer(ListRow row) {
        Nomination read = row.nomination();
        return read == null ? "" : Objects.requireNonNullElse(read.person().employer(), "");
    }

    /** @param stranger whether nobody knows the person yet */
    private record Judged(ListRow row, Fate fate, boolean stranger, List<RowFault> faults) {}

    private List<Judged> judged(NominationImport handedIn) {
        List<ListRow> rows =
                NominationList.read(secrets.open(handedIn.sealed())).rows();
        Map<IdentityNumber, PersonId> known = new HashMap<>();
        Set<String> addresses = new HashSet<>();
        for (ListRow row : rows) {
            Nomination read = row.nomination();
            if (read != null) {
                IdentityNumber identity = Objects.requireNonNull(read.person().identity());
                people.find(identity).ifPresent(person -> known.put(identity, person));
                email(read).ifPresent(addresses::add);
            }
        }
        Set<PersonId> applied = applicants.in(handedIn.programme(), handedIn.year());
        Set<String> taken = people.loginsTaken(addresses);
        return rows.stream().map(row -> judge(row, known, applied, taken)).toList();
    }

    private static Optional<String> email(Nomination read) {
        String email = read.person().email();
        return email == null ? Optional.empty() : Optional.of(EmailAddress.plain(email));
    }

    private static Judged judge(
            ListRow row, Map<IdentityNumber, PersonId> known, Set<PersonId> applied, Set<String> taken) {
        Nomination read = row.nomination();
        if (read == null) {
            return new Judged(row, Fate.REFUSED, false, row.faults());
        }
        PersonId person = known.get(Objects.requireNonNull(read.person().identity()));
        if (person != null && applied.contains(person)) {
            return new Judged(row, Fate.KNOWN, false, List.of());
        }
        if (person == null && email(read).filter(taken::contains).isPresent()) {
            return new Judged(row, Fate.REFUSED, true, List.of(RowFault.of(ListColumn.EMAIL, "emailTaken")));
        }
        return new Judged(row, Fate.NEW, person == null, List.of());
    }

    /** How many were added, were there already, and were refused. */
    public record Outcome(int added, int known, int refused) {}

    /** Enters every row that can be, invites those who have an address, and tells how it went. All or nothing. */
    public Outcome takeOver(NominationImportId id) {
        return takeOver(id, (done, of) -> {});
    }

    /** The same, saying how far it is; who stops it there has entered nobody. */
    public Outcome takeOver(NominationImportId id, WorkKind.Progress progress) {
        NominationImport handedIn = imports.lock(id).orElseThrow(() -> new NotFound("import", id));
        List<Judged> judged = judged(handedIn);
        NamesMeant.Decided decided = meant.of(id);
        Act act = current.act();
        int entered = 0;
        int[] counts = new int[Fate.values().length];
        int looked = 0;
        for (Judged row : judged) {
            if (looked % REMEMBERED == 0) {
                progress.at(looked, judged.size());
            }
            looked++;
            counts[row.fate().ordinal()]++;
            Nomination read = row.row().nomination();
            if (row.fate() == Fate.NEW && read != null) {
                enter(handedIn, read, decided, act);
                entered++;
                if (entered % REMEMBERED == 0) {
                    entities.clear();
                }
            }
        }
        Outcome outcome =
                new Outcome(counts[Fate.NEW.ordinal()], counts[Fate.KNOWN.ordinal()], counts[Fate.REFUSED.ordinal()]);
        NominationImport now = imports.lock(id).orElseThrow(() -> new NotFound("import", id));
        now.takenOver(outcome.added(), outcome.known(), outcome.refused());
        imports.save(now);
        return outcome;
    }

    private void enter(NominationImport handedIn, Nomination read, NamesMeant.Decided decided, Act act) {
        NewPerson given = read.person().at(decided.of(read.person().employer()));
        PersonId person = people.find(Objects.requireNonNull(given.identity())).orElseGet(() -> people.enter(given));
        String union = decided.of(read.nominator());
        OrganisationId nominator = union == null ? null : people.union(union);
        applications.save(new Application(
                handedIn.programme(),
                handedIn.year(),
                person,
                nominator,
                read.courseTitle(),
                read.courseKind(),
                read.appliedOn(),
                act));
        String email = given.email();
        if (email != null) {
            invitations.invite(person, email, List.of(trainee(handedIn.programme())), Languages.CHINESE, act);
        }
    }

    /** Trainees act on what is theirs; their authority names the academy that they have to do with. */
    private Grant trainee(ProgrammeId programme) {
        Scope academy = places.of(programme)
                .flatMap(Place::academy)
                .map(Scope::academy)
                .orElseThrow(() -> new NotFound("programme", programme));
        return new Grant(Role.TRAINEE, academy, time.today(), null);
    }

    public void putAside(NominationImportId id) {
        NominationImport handedIn = imports.lock(id).orElseThrow(() -> new NotFound("import", id));
        handedIn.putAside();
        imports.save(handedIn);
    }
}
