package academy.guildhall.results;

import academy.guildhall.courseware.CourseProjects;
import academy.guildhall.marks.TrialResults;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handles objections, by somebody who neither scored nor coached the person concerned. */
@Service
@Transactional
@RolesAllowed(Role.ADMINISTRATOR_)
public class Objections {
    private final ObjectionRepository objections;
    private final ObjectionIntake intake;
    private final PublicNoticeRepository notices;
    private final ResultEntryRepository entries;
    private final ResultsQueries queries;
    private final TrialResults trials;
    private final CourseProjects courses;
    private final EnrolmentProgress progress;
    private final CurrentUser current;
    private final AcademyTime time;

    Objections(
            ObjectionRepository objections,
            ObjectionIntake intake,
            PublicNoticeRepository notices,
            ResultEntryRepository entries,
            ResultsQueries queries,
            TrialResults trials,
            CourseProjects courses,
            EnrolmentProgress progress,
            CurrentUser current,
            AcademyTime time) {
        this.objections = objections;
        this.intake = intake;
        this.notices = notices;
        this.entries = entries;
        this.queries = queries;
        this.trials = trials;
        this.courses = courses;
        this.progress = progress;
        this.current = current;
        this.time = time;
    }

    /** Enters one that came by telephone or letter. */
    public ObjectionId enter(PublicNoticeId notice, ObjectionForm form) {
        return intake.receive(notice, form);
    }

    /** The person is taken off the list; it can't be undone. */
    public void uphold(ObjectionId id, Seen seen, String findings) {
        Objection objection = find(id, seen);
        ResultEntry entry = entry(objection);
        Act act = current.act(findings);
        objection.answer(ObjectionState.UPHELD, findings, entry.person(), act);
        objections.save(objection);
        entry.moveTo(ResultEntryState.REMOVED, act);
        entries.save(entry);
        progress.move(entry.enrolment(), EnrolmentState.REMOVED, act);
    }

    /** The person's way goes on, unless another objection is open: on the notice while it runs, and else past it. */
    public void dismiss(ObjectionId id, Seen seen, String findings) {
        Objection objection = find(id, seen);
        // Before anybody on it: whoever takes the notice down comes either before this, or finds what it leaves.
        PublicNotice notice = notices.lock(objection.notice()).orElseThrow();
        ResultEntry entry = entry(objection);
        Act act = current.act(findings);
        objection.answer(ObjectionState.DISMISSED, findings, entry.person(), act);
        objections.save(objection);
        if (queries.openObjections(entry.id()) == 0 && entry.state() == ResultEntryState.SUSPENDED) {
            boolean over = notice.isOver(time.now());
            entry.moveTo(over ? ResultEntryState.CLEARED : ResultEntryState.ON_NOTICE, act);
            entries.save(entry);
            progress.move(entry.enrolment(), over ? EnrolmentState.CLEARED : EnrolmentState.ON_NOTICE, act);
        }
    }

    private Objection find(ObjectionId id, Seen seen) {
        Objection objection = objections.findById(id).orElseThrow(() -> new NotFound("objection", id));
        objection.requireSeen(seen);
        return objection;
    }

    private ResultEntry entry(Objection objection) {
        ResultEntry entry = entries.lock(objection.entry()).orElseThrow();
        if (trials.whoScored(entry.enrolment()).contains(current.person())) {
            throw new Refusal("objection.refused.scored");
        }
        if (courses.whoCoached(entry.enrolment()).contains(current.person())) {
            throw new Refusal("objection.refused.coached");
        }
        return entry;
    }
}
