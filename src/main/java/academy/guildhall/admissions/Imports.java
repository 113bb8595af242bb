package academy.guildhall.admissions;

import academy.guildhall.admissions.ListJudge.Judged;
import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.admissions.ListPreview.NearName;
import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.people.People;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.work.WorkKind;
import academy.guildhall.programmes.ProgrammeId;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes nomination lists over: first to look at, then for good. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Imports {
    /** The largest file in bytes. */
    public static final int LARGEST = ListFile.LARGEST;

    private final NominationImportRepository imports;
    private final NamesMeant meant;
    private final ListJudge judge;
    private final ChangesTaken changes;
    private final ListChanges corrections;
    private final ListEntry entry;
    private final ReturnedLists returned;
    private final ListsKept kept;
    private final People people;
    private final Secrets secrets;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Imports(
            NominationImportRepository imports,
            NamesMeant meant,
            ListJudge judge,
            ChangesTaken changes,
            ListChanges corrections,
            ListEntry entry,
            ReturnedLists returned,
            ListsKept kept,
            People people,
            Secrets secrets,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.events = events;
        this.imports = imports;
        this.meant = meant;
        this.judge = judge;
        this.changes = changes;
        this.corrections = corrections;
        this.entry = entry;
        this.returned = returned;
        this.kept = kept;
        this.people = people;
        this.secrets = secrets;
        this.current = current;
    }

    /** Reads a list for a look. Nothing is entered yet; a file that can't be read at all is refused with why. */
    public NominationImportId handIn(ProgrammeId programme, int year, String fileName, byte[] content) {
        NominationList.read(content, judge.rules());
        return imports.save(new NominationImport(programme, year, fileName, secrets.seal(content), current.act()))
                .id();
    }

    /** The name of its file. */
    @Transactional(readOnly = true)
    public String fileName(NominationImportId id) {
        return imports.findById(id).map(NominationImport::fileName).orElseThrow(() -> new NotFound("import", id));
    }

    /** What would become of each row if the list were taken over now. */
    @Transactional(readOnly = true)
    public ListPreview preview(NominationImportId id) {
        NominationImport handedIn = imports.findById(id).orElseThrow(() -> new NotFound("import", id));
        if (!handedIn.isPreview()) {
            byte[] sealed = handedIn.returned();
            if (sealed == null) {
                return ListPreview.over(handedIn, List.of(), List.of(), null);
            }
            ReturnedList left = returned.open(sealed);
            return ListPreview.over(handedIn, left.shown(), left.untaken(), kept.until(handedIn));
        }
        NominationList list = judge.read(handedIn);
        List<Judged> judged = judge.judged(handedIn, list);
        Map<String, Integer> written = organisations(judged);
        Map<String, List<String>> near = people.nearEmployers(written.keySet());
        NamesMeant.Decided decided = meant.of(id);
        Set<PersonId> changed = changes.of(id);
        List<NearName> names = written.entrySet().stream()
                .filter(name -> near.containsKey(name.getKey()))
                .map(name -> new NearName(
                        name.getKey(),
                        name.getValue(),
                        near.getOrDefault(name.getKey(), List.of()),
                        decided.instead(name.getKey())))
                .toList();
        return new ListPreview(
                id,
                handedIn.fileName(),
                handedIn.year(),
                true,
                judged.stream().map(row -> shown(row, near, decided, changed)).toList(),
                names,
                list.sheets(),
                List.copyOf(handedIn.without()),
                null,
                List.of(),
                null);
    }

    private static ListPreview.Row shown(
            Judged judged, Map<String, List<String>> near, NamesMeant.Decided decided, Set<PersonId> changed) {
        ListRow row = judged.row();
        String employer = judged.employer();
        return new ListPreview.Row(
                row.sheet(),
                row.line(),
                row.number(),
                row.name(),
                employer,
                judged.stranger() ? near.getOrDefault(employer, List.of()) : List.of(),
                judged.stranger() ? decided.instead(employer) : null,
                judged.fate(),
                judged.faults(),
                StoredCells.of(row.nomination()),
                judged.isInvited(),
                judged.person(),
                judged.knownAs(),
                judged.changes(),
                judged.isOtherwise(changed));
    }

    /** Every employer and union that taking the list over would enter or find, with how many rows name it, in the order of the list. */
    private static Map<String, Integer> organisations(List<Judged> judged) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Judged row : judged) {
            Nomination read = row.row().nomination();
            if (row.fate() == Fate.NEW && read != null) {
                Stream.of(row.stranger() ? row.employer() : "", Objects.requireNonNullElse(read.nominator(), ""))
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
        open(id);
        String now = meant.of(id).instead(written);
        if (Objects.equals(now, known)) {
            return;
        }
        if (!Objects.equals(now, before)) {
            throw new Stale(Seen.FIRST, List.of(ListPreview.meant(written, now)));
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

    /**
     * Decides to take over what the list says otherwise of these people, and of nobody else, with the list.
     *
     * @return what a room would refuse of those who are new among them; whoever has nothing else isn't decided for
     */
    public List<Untaken> takeChanges(NominationImportId id, Set<PersonId> people) {
        NominationImport handedIn = open(id);
        Set<PersonId> before = changes.of(id);
        Set<PersonId> decided = new HashSet<>(people);
        List<Untaken> refused = new ArrayList<>();
        for (Judged row : judge.judged(handedIn, judge.read(handedIn))) {
            PersonId person = row.person();
            if (row.isOtherwise(people) && !before.contains(person)) {
                List<Untaken> ofOne = corrections.refused(row);
                refused.addAll(ofOne);
                if (ofOne.size() == row.changes().size()) {
                    decided.remove(person);
                }
            }
        }
        changes.decide(id, decided);
        return refused;
    }

    /** Leaves sheets of a workbook out, by name; the others count. */
    public void leaveOut(NominationImportId id, List<String> sheets) {
        NominationImport handedIn = open(id);
        handedIn.leaveOut(sheets);
        imports.save(handedIn);
    }

    private NominationImport open(NominationImportId id) {
        NominationImport handedIn = imports.lock(id).orElseThrow(() -> new NotFound("import", id));
        if (!handedIn.isPreview()) {
            throw new Refusal("import.refused.done");
        }
        return handedIn;
    }

    /** Refuses whoever saw another list than the one that would be taken over now: other names meant, other rows known. */
    void requireSeen(NominationImportId id, ListPreview seen) {
        ListPreview now = preview(id);
        if (!now.open()) {
            throw new Refusal("import.refused.done");
        }
        if (!now.facts().equals(seen.facts())) {
            throw new Stale(Seen.FIRST, now.facts());
        }
    }

    /** Enters every row that can be, invites those who have an address, and tells how it went. All or nothing. */
    public Outcome takeOver(NominationImportId id) {
        return takeOver(id, (done, of) -> {});
    }

    /** The same, saying how far it is; who stops it there has entered nobody. */
    public Outcome takeOver(NominationImportId id, WorkKind.Progress progress) {
        NominationImport handedIn = open(id);
        NominationList list = judge.read(handedIn);
        List<Judged> judged = judge.judged(handedIn, list);
        Act act = current.act();
        ListEntry.Done done = entry.enter(handedIn, judged, meant.of(id), changes.of(id), act, progress);
        NominationImport now = imports.lock(id).orElseThrow(() -> new NotFound("import", id));
        now.takenOver(done.outcome(), returned.seal(ReturnedList.of(list, judged, done.untaken())), act.at());
        imports.save(now);
        return done.outcome();
    }

    /**
     * The refused rows of a list that was taken over, as a workbook for the union: in its form, what is wrong marked. The numbers in it
     * are in clear, so it is kept who took them.
     */
    public byte[] returned(NominationImportId id) {
        ReturnedList left = imports.findById(id)
                .map(NominationImport::returned)
                .map(returned::open)
                .filter(kept -> !kept.parts().isEmpty())
                .orElseThrow(() -> new NotFound("import", id));
        events.publishEvent(Moved.said("import", id.value(), null, "REVEALED", current.act(returnedName(id))));
        return returned.workbook(left);
    }

    /** How that workbook is called. */
    @Transactional(readOnly = true)
    public String returnedName(NominationImportId id) {
        return fileName(id).replaceFirst("\\.[A-Za-z]{2,7}$", "") + "-退回.xlsx";
    }

    public void putAside(NominationImportId id) {
        NominationImport handedIn = imports.lock(id).orElseThrow(() -> new NotFound("import", id));
        handedIn.putAside(current.act().at());
        imports.save(handedIn);
    }
}
