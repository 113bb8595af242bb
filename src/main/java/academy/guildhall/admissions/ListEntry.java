package academy.guildhall.admissions;

import academy.guildhall.admissions.ListJudge.Judged;
import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.people.Invitations;
import academy.guildhall.people.Invitations.Invited;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.OrganisationId;
import academy.guildhall.people.People;
import academy.guildhall.platform.Bulk;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.data.ManyRows;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Place;
import academy.guildhall.platform.security.Places;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.work.WorkKind;
import academy.guildhall.programmes.ProgrammeId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Enters the people of a list and invites those who have an address. */
@Component
class ListEntry {
    private static final Logger LOG = LoggerFactory.getLogger(ListEntry.class);

    /** Rows that are entered together, and forgotten by the transaction before the next: all of a long list would be slow. */
    private static final int TOGETHER = 100;

    private final ApplicationRepository applications;
    private final People people;
    private final Invitations invitations;
    private final ListChanges changes;
    private final EntityManager entities;
    private final ManyRows many;
    private final Places places;
    private final AcademyTime time;

    ListEntry(
            ApplicationRepository applications,
            People people,
            Invitations invitations,
            ListChanges changes,
            EntityManager entities,
            ManyRows many,
            Places places,
            AcademyTime time) {
        this.applications = applications;
        this.people = people;
        this.invitations = invitations;
        this.changes = changes;
        this.entities = entities;
        this.many = many;
        this.places = places;
        this.time = time;
    }

    /** @param untaken what the list says otherwise of people who are known, and what was refused to be taken over */
    record Done(Outcome outcome, List<Untaken> untaken) {}

    /** Every row that can be; whoever stops it where it says how far it is has entered nobody. */
    Done enter(
            NominationImport handedIn,
            List<Judged> judged,
            NamesMeant.Decided decided,
            Set<PersonId> changed,
            Act act,
            WorkKind.Progress progress) {
        many.begin();
        List<Untaken> untaken = new ArrayList<>();
        for (int from = 0; from < judged.size(); from += TOGETHER) {
            progress.at(from, judged.size());
            List<Judged> rows = judged.subList(from, Math.min(from + TOGETHER, judged.size()));
            rows.stream()
                    .filter(row -> row.isOtherwise(changed))
                    .forEach(row -> untaken.addAll(change(row, handedIn.fileName())));
            List<Entered> entered =
                    rows.stream().flatMap(row -> Entered.of(row, decided)).toList();
            Bulk.of(() -> enter(handedIn, entered, act));
            entities.clear();
        }
        return new Done(
                new Outcome(count(judged, Fate.NEW), count(judged, Fate.KNOWN), count(judged, Fate.REFUSED)), untaken);
    }

    /**
     * What only the making of a correction finds, as one that was made elsewhere a moment before, leaves the whole list unentered:
     * then it is said at which row.
     */
    private List<Untaken> change(Judged row, String fileName) {
        try {
            List<Untaken> untaken = changes.take(row, fileName);
            entities.flush();
            return untaken;
        } catch (Refusal | PersistenceException | DataAccessException found) {
            LOG.warn(
                    "A correction was refused only when it was made: {}",
                    found instanceof Refusal refusal
                            ? refusal.key()
                            : found.getClass().getSimpleName());
            throw new Refusal(
                    "import.refused.change", row.row().place(), row.row().name());
        }
    }

    private static int count(List<Judged> judged, Fate fate) {
        return (int) judged.stream().filter(row -> row.fate() == fate).count();
    }

    /** A row that is to be entered, with the organisations that its names mean. */
    private record Entered(
            Nomination nomination,
            NewPerson given,
            @Nullable PersonId known,
            @Nullable String union) {
        static Stream<Entered> of(Judged row, NamesMeant.Decided decided) {
            Nomination read = row.row().nomination();
            return row.fate() == Fate.NEW && read != null
                    ? Stream.of(new Entered(
                            read,
                            read.person().at(decided.of(read.person().employer())),
                            row.person(),
                            decided.of(read.nominator())))
                    : Stream.empty();
        }
    }

    private void enter(NominationImport handedIn, List<Entered> rows, Act act) {
        Iterator<PersonId> strangers = people.enterAll(rows.stream()
                        .filter(row -> row.known() == null)
                        .map(Entered::given)
                        .toList())
                .iterator();
        Map<String, OrganisationId> unions = new HashMap<>();
        List<Application> made = new ArrayList<>();
        List<Invited> invited = new ArrayList<>();
        for (Entered row : rows) {
            PersonId person = row.known() == null ? strangers.next() : row.known();
            Nomination read = row.nomination();
            made.add(new Application(
                    handedIn.programme(),
                    handedIn.year(),
                    person,
                    row.union() == null ? null : unions.computeIfAbsent(row.union(), people::union),
                    read.courseTitle(),
                    read.courseKind(),
                    read.appliedOn(),
                    act));
            String email = row.given().email();
            if (email != null) {
                invited.add(new Invited(person, email));
            }
        }
        applications.saveAll(made);
        invitations.inviteAll(invited, List.of(trainee(handedIn.programme())), Languages.CHINESE, act);
    }

    /** Trainees act on what is theirs; their authority names the academy that they have to do with. */
    private Grant trainee(ProgrammeId programme) {
        Scope academy = places.of(programme)
                .flatMap(Place::academy)
                .map(Scope::academy)
                .orElseThrow(() -> new NotFound("programme", programme));
        return new Grant(Role.TRAINEE, academy, time.today(), null);
    }
}
