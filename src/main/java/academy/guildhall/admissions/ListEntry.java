package academy.guildhall.admissions;

import academy.guildhall.admissions.ListJudge.Judged;
import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.people.Invitations;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.OrganisationId;
import academy.guildhall.people.People;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the people of a list and invites those who have an address. */
@Component
class ListEntry {
    /** Rows. What a transaction remembers is compared with the database's state at each query: all of a long list would be slow. */
    private static final int REMEMBERED = 25;

    private final ApplicationRepository applications;
    private final People people;
    private final Invitations invitations;
    private final ListChanges changes;
    private final EntityManager entities;
    private final Places places;
    private final AcademyTime time;

    ListEntry(
            ApplicationRepository applications,
            People people,
            Invitations invitations,
            ListChanges changes,
            EntityManager entities,
            Places places,
            AcademyTime time) {
        this.applications = applications;
        this.people = people;
        this.invitations = invitations;
        this.changes = changes;
        this.entities = entities;
        this.places = places;
        this.time = time;
    }

    /** Every row that can be; whoever stops it where it says how far it is has entered nobody. */
    Outcome enter(
            NominationImport handedIn,
            List<Judged> judged,
            NamesMeant.Decided decided,
            Set<PersonId> changed,
            Act act,
            WorkKind.Progress progress) {
        int entered = 0;
        int[] counts = new int[Fate.values().length];
        int looked = 0;
        for (Judged row : judged) {
            if (looked % REMEMBERED == 0) {
                progress.at(looked, judged.size());
            }
            looked++;
            counts[row.fate().ordinal()]++;
            if (row.person() != null
                    && changed.contains(row.person())
                    && !row.changes().isEmpty()) {
                changes.take(row, handedIn.fileName());
            }
            Nomination read = row.row().nomination();
            if (row.fate() == Fate.NEW && read != null) {
                enter(handedIn, read, row.person(), decided, act);
                entered++;
                if (entered % REMEMBERED == 0) {
                    entities.flush();
                    entities.clear();
                }
            }
        }
        return new Outcome(counts[Fate.NEW.ordinal()], counts[Fate.KNOWN.ordinal()], counts[Fate.REFUSED.ordinal()]);
    }

    private void enter(
            NominationImport handedIn, Nomination read, @Nullable PersonId known, NamesMeant.Decided decided, Act act) {
        NewPerson given = read.person().at(decided.of(read.person().employer()));
        PersonId person = known == null ? people.enter(given) : known;
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
}
