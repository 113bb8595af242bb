package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One trainee's course: what it is to be, the versions of its deck, and whose turn it is. */
@Entity
class CourseProject extends AbstractAggregateRoot<CourseProject> {
    private static final Duration LONGEST_TO_REVISE = Duration.ofDays(365);

    /** How long a return can be taken back: whoever was told of it has hardly begun. */
    private static final Duration LONGEST_TO_REGRET = Duration.ofMinutes(1);

    @EmbeddedId
    private CourseProjectId id;

    @Version
    private @Nullable Integer version;

    private EnrolmentId enrolment;
    private PersonId trainee;
    private @Nullable PersonId coach;

    @Enumerated(EnumType.STRING)
    private CourseState state;

    private String topic = "";

    @Enumerated(EnumType.STRING)
    private @Nullable CourseKind kind;

    private String learners = "";
    private String outcome = "";
    private @Nullable Instant dueAt;
    private Instant createdAt;
    private @Nullable Instant signedOffAt;

    @ElementCollection
    @CollectionTable(name = "deck_version", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<DeckVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CourseProject() {}

    CourseProject(EnrolmentId enrolment, PersonId trainee, Act act) {
        this.id = CourseProjectId.next();
        this.enrolment = enrolment;
        this.trainee = trainee;
        this.state = CourseState.OPEN;
        this.createdAt = act.at();
        registerEvent(Moved.of("course", id.value(), trainee, null, state, act));
    }

    /** Gives the course to a coach; nobody coaches their own. */
    void assign(PersonId next, Act act) {
        if (next.equals(trainee)) {
            throw new Refusal("course.refused.ownCoach");
        }
        if (!next.equals(coach)) {
            registerEvent(new CoachAssigned(id, trainee, coach, next, act));
            coach = next;
        }
    }

    /**
     * Writes what somebody changed and nothing else. Refused where another text stands by now than the one they had before them.
     *
     * @return whether anything is different now
     */
    boolean describe(CourseOutline before, CourseOutline after) {
        if (state == CourseState.SIGNED_OFF) {
            throw new Refusal("course.refused.signedOff");
        }
        CourseOutline now = new CourseOutline(topic, kind, learners, outcome);
        List<Fact> lost = now.lostWith(before, after);
        if (!lost.isEmpty()) {
            throw new Stale(Seen.of(version), lost);
        }
        CourseOutline outline = now.with(before, after);
        if (outline.equals(now)) {
            return false;
        }
        topic = outline.topic();
        kind = outline.kind();
        learners = outline.learners();
        outcome = outline.outcome();
        return true;
    }

    /** Refuses whoever looked at another version of the deck than the latest. */
    void requireDeckSeen(Seen deck) {
        deck.mustBe(
                new Seen(latestNumber()),
                () -> List.of(new Fact("polishing.versions", latestNumber()), new Fact("stale.state", state)));
    }

    /** Whether the trainee may hand in a version now. */
    void refuseUnlessMineToSubmit() {
        if (state == CourseState.IN_REVIEW) {
            throw new Refusal("course.refused.inReview", latestNumber());
        }
        if (state == CourseState.SIGNED_OFF) {
            throw new Refusal("course.refused.signedOff");
        }
    }

    /** The next version is in; the coach answers by {@code due}. */
    int submit(DocumentId document, Instant due, Act act) {
        refuseUnlessMineToSubmit();
        versions.add(new DeckVersion(document, act.at(), dueAt, due));
        moveTo(CourseState.IN_REVIEW, act);
        dueAt = due;
        return latestNumber();
    }

    /**
     * The coach has the latest version before them.
     *
     * @return whether it is for the first time
     */
    boolean open(Act act) {
        if (state != CourseState.IN_REVIEW || latestDeck().isOpened()) {
            return false;
        }
        latestDeck().opened(act.at());
        registerEvent(Moved.said("course", id.value(), trainee, "READ", act));
        return true;
    }

    /** The latest version was a mistake: it goes, and what was due before it is due again. Not once the coach has opened it. */
    void takeBack(Act act) {
        if (state != CourseState.IN_REVIEW) {
            throw new Refusal("course.refused.nothingToTakeBack");
        }
        if (latestDeck().isOpened()) {
            throw new Refusal("course.refused.opened", latestNumber());
        }
        DeckVersion mistaken = versions.removeLast();
        moveTo(versions.isEmpty() ? CourseState.OPEN : CourseState.REVISING, act);
        dueAt = mistaken.dueBefore();
    }

    /** The return was a mistake: the version is with its coach again. For {@link #LONGEST_TO_REGRET}, and not after the next version. */
    void takeReturnBack(Act act) {
        Instant reviewed = latestDeck().reviewedAt();
        if (state != CourseState.REVISING || reviewed == null) {
            throw new Refusal("course.refused.notReturned");
        }
        if (act.at().isAfter(reviewed.plus(LONGEST_TO_REGRET))) {
            throw new Refusal("course.refused.returnedForGood");
        }
        latestDeck().notReviewed();
        moveTo(CourseState.IN_REVIEW, act);
        dueAt = latestDeck().answerDue();
    }

    /** The latest version is reviewed; the trainee hands in the next one by {@code due}. */
    void returnForRevision(Instant due, Act act) {
        if (state != CourseState.IN_REVIEW) {
            throw new Refusal("course.refused.nothingToReturn");
        }
        requireSensible(due, act);
        latestDeck().reviewed(act.at());
        moveTo(CourseState.REVISING, act);
        dueAt = due;
    }

    private static void requireSensible(Instant due, Act act) {
        if (!due.isAfter(act.at())) {
            throw new Refusal("course.refused.dueInThePast");
        }
        if (due.isAfter(act.at().plus(LONGEST_TO_REVISE))) {
            throw new Refusal("course.refused.dueTooLate", LONGEST_TO_REVISE.toDays());
        }
    }

    /** The coach approves the latest version, which is a review of it too. What must be so before is in {@link SignOff}. */
    void signOff(Act act) {
        moveTo(CourseState.SIGNED_OFF, act);
        latestDeck().reviewed(act.at());
        dueAt = null;
        signedOffAt = act.at();
    }

    /** Takes the sign-off back, for a reason. */
    void reopen(Instant due, Act act) {
        act.reasonOr("course.refused.reason");
        if (state != CourseState.SIGNED_OFF) {
            throw new Refusal("course.refused.move");
        }
        moveTo(CourseState.REVISING, act);
        signedOffAt = null;
        dueAt = due;
    }

    private void moveTo(CourseState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("course.refused.move");
        }
        registerEvent(Moved.of("course", id.value(), trainee, state, next, act));
        state = next;
    }

    /** How many versions are reviewed, the one that is being looked at counted. */
    int reviewedVersions() {
        int done = (int) versions.stream().filter(DeckVersion::isReviewed).count();
        return state == CourseState.IN_REVIEW ? done + 1 : done;
    }

    /** Versions are numbered from 1; 0 when there is none. */
    int latestNumber() {
        return versions.size();
    }

    Optional<DeckVersion> latestVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    private DeckVersion latestDeck() {
        return latestVersion().orElseThrow(() -> new Refusal("course.refused.noVersion"));
    }

    /** The document of the latest version. */
    DocumentId latest() {
        return latestDeck().document();
    }

    CourseProjectId id() {
        return id;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    PersonId trainee() {
        return trainee;
    }

    @Nullable
    PersonId coach() {
        return coach;
    }

    CourseState state() {
        return state;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}
