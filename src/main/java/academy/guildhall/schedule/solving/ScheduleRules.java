package academy.guildhall.schedule.solving;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.compose;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.max;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.min;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static java.util.function.Function.identity;

import academy.guildhall.schedule.solving.Arrangement.Bounds;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import org.jspecify.annotations.NullUnmarked;

/**
 * The rules of a schedule as the solver counts them: each once, in one method, named in {@link Rule}. {@link Verdict} counts the
 * same a second time, in another way, and says of whom; a test holds the two together.
 */
@NullUnmarked
public final class ScheduleRules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory each) {
        return new Constraint[] {
            enoughAssessors(each),
            chair(each),
            ownLecture(each),
            free(each),
            onePlace(each),
            endsInTime(each),
            room(each),
            approved(each),
            placed(each),
            recusal(each),
            evenLoad(each),
            industries(each),
            waits(each),
            days(each),
            idle(each),
            toldCandidate(each),
            toldAssessor(each),
            toldPanel(each)
        };
    }

    /** Enough of a panel may score each candidate. */
    Constraint enoughAssessors(ConstraintFactory each) {
        return recused(each)
                .groupBy(
                        (lecture, recused, seat) -> lecture,
                        ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countTri())
                .join(Bounds.class)
                .filter((lecture, lifted, bounds) -> bounds.teamSize() - lifted < bounds.fewest())
                .penalize(
                        Rule.ENOUGH_ASSESSORS.score(),
                        (lecture, lifted, bounds) -> bounds.fewest() - bounds.teamSize() + lifted)
                .asConstraint(Rule.ENOUGH_ASSESSORS.name());
    }

    /** Nobody presides over a lecture of their own employer's. */
    Constraint chair(ConstraintFactory each) {
        return recused(each)
                .filter((lecture, recused, seat) -> seat.chair() && recused.employer())
                .penalize(Rule.CHAIR.score())
                .asConstraint(Rule.CHAIR.name());
    }

    /** Nobody sits on the panel that hears their own lecture. */
    Constraint ownLecture(ConstraintFactory each) {
        return each.forEach(Lecture.class)
                .join(Sitting.class, equal(Lecture::sitting, identity()))
                .join(
                        Seat.class,
                        equal((lecture, sitting) -> sitting.team(), Seat::team),
                        equal((lecture, sitting) -> lecture.person(), Seat::person))
                .penalize(Rule.OWN_LECTURE.score())
                .asConstraint(Rule.OWN_LECTURE.name());
    }

    /** An assessor sits only when free. */
    Constraint free(ConstraintFactory each) {
        return duties(each)
                .filter((seat, sitting) -> seat.assessor().busy().contains(sitting.stretch()))
                .penalize(Rule.FREE.score())
                .asConstraint(Rule.FREE.name());
    }

    /** An assessor is at one place at a time. */
    Constraint onePlace(ConstraintFactory each) {
        return duties(each)
                .groupBy((seat, sitting) -> seat.assessor(), (seat, sitting) -> sitting.stretch(), countBi())
                .filter((assessor, stretch, places) -> places > 1)
                .penalize(Rule.ONE_PLACE.score(), (assessor, stretch, places) -> places - 1)
                .asConstraint(Rule.ONE_PLACE.name());
    }

    /** A sitting ends before the break. */
    Constraint endsInTime(ConstraintFactory each) {
        return sizes(each)
                .filter((sitting, lectures) -> lectures > sitting.holds())
                .penalize(Rule.ENDS_IN_TIME.score(), (sitting, lectures) -> lectures - sitting.holds())
                .asConstraint(Rule.ENDS_IN_TIME.name());
    }

    /** Nobody lectures in a room that somebody else has. */
    Constraint room(ConstraintFactory each) {
        return each.forEach(Lecture.class)
                .filter(lecture -> lecture.sitting().closed())
                .penalize(Rule.ROOM.score())
                .asConstraint(Rule.ROOM.name());
    }

    /** Only who is approved for a trial lecture gives one. */
    Constraint approved(ConstraintFactory each) {
        return each.forEach(Lecture.class)
                .filter(lecture -> !lecture.approved())
                .penalize(Rule.APPROVED.score())
                .asConstraint(Rule.APPROVED.name());
    }

    /** Everybody who is approved has a place. */
    Constraint placed(ConstraintFactory each) {
        return each.forEachIncludingUnassigned(Lecture.class)
                .filter(lecture -> lecture.approved() && lecture.sitting() == null)
                .penalize(Rule.PLACED.score())
                .asConstraint(Rule.PLACED.name());
    }

    /** All of a panel may score a candidate. */
    Constraint recusal(ConstraintFactory each) {
        return recused(each).penalize(Rule.RECUSAL.score()).asConstraint(Rule.RECUSAL.name());
    }

    /** No assessor scores more than an even share; what is beyond it counts squared. */
    Constraint evenLoad(ConstraintFactory each) {
        return sizes(each)
                .join(Sitting.class, equal((sitting, lectures) -> sitting, identity()))
                .groupBy((sitting, lectures, sits) -> sits.team(), sum((sitting, lectures, sits) -> lectures))
                .join(Seat.class, equal((team, lectures) -> team, Seat::team))
                .groupBy((team, lectures, seat) -> seat.assessor(), sum((team, lectures, seat) -> lectures))
                .join(Bounds.class)
                .filter((assessor, load, bounds) -> load > bounds.share())
                .penalize(
                        Rule.EVEN_LOAD.score(),
                        (assessor, load, bounds) -> (load - bounds.share()) * (load - bounds.share()))
                .asConstraint(Rule.EVEN_LOAD.name());
    }

    /** A sitting mixes industries: each two of the same count. */
    Constraint industries(ConstraintFactory each) {
        return each.forEach(Lecture.class)
                .filter(lecture -> lecture.industry() != null)
                .groupBy(Lecture::sitting, Lecture::industry, count())
                .filter((sitting, industry, people) -> people > 1)
                .penalize(Rule.INDUSTRIES.score(), (sitting, industry, people) -> people * (people - 1) / 2)
                .asConstraint(Rule.INDUSTRIES.name());
    }

    /** Nobody waits long for their number: each minute counts that the last one waits too long. */
    Constraint waits(ConstraintFactory each) {
        return sizes(each)
                .join(Bounds.class)
                .filter((sitting, lectures, bounds) -> (lectures - 1) * bounds.minutesBetween() > bounds.longestWait())
                .penalize(
                        Rule.WAIT.score(),
                        (sitting, lectures, bounds) -> (lectures - 1) * bounds.minutesBetween() - bounds.longestWait())
                .asConstraint(Rule.WAIT.name());
    }

    /** An assessor comes on few days. */
    Constraint days(ConstraintFactory each) {
        return duties(each)
                .groupBy((seat, sitting) -> seat.assessor(), (seat, sitting) -> sitting.day())
                .penalize(Rule.DAYS.score())
                .asConstraint(Rule.DAYS.name());
    }

    /** An assessor doesn't sit idle between two sittings of a day. */
    Constraint idle(ConstraintFactory each) {
        return duties(each)
                .groupBy(
                        (seat, sitting) -> seat.assessor(),
                        (seat, sitting) -> sitting.day(),
                        compose(
                                min((Seat seat, Sitting sitting) -> sitting.stretch()),
                                max((Seat seat, Sitting sitting) -> sitting.stretch()),
                                countDistinct((Seat seat, Sitting sitting) -> sitting.stretch()),
                                (first, last, sat) -> last - first + 1 - sat))
                .filter((assessor, day, idle) -> idle > 0)
                .penalize(Rule.IDLE.score(), (assessor, day, idle) -> idle)
                .asConstraint(Rule.IDLE.name());
    }

    /** Who was told a sitting keeps it. */
    Constraint toldCandidate(ConstraintFactory each) {
        return each.forEach(Lecture.class)
                .filter(Lecture::differs)
                .penalize(Rule.TOLD_CANDIDATE.score())
                .asConstraint(Rule.TOLD_CANDIDATE.name());
    }

    /** An assessor who was told a panel stays on it. */
    Constraint toldAssessor(ConstraintFactory each) {
        return each.forEach(Seat.class)
                .filter(Seat::differs)
                .penalize(Rule.TOLD_ASSESSOR.score())
                .asConstraint(Rule.TOLD_ASSESSOR.name());
    }

    /** A panel sits where and when its members were told. */
    Constraint toldPanel(ConstraintFactory each) {
        return each.forEach(Sitting.class)
                .filter(Sitting::differs)
                .penalize(Rule.TOLD_PANEL.score())
                .asConstraint(Rule.TOLD_PANEL.name());
    }

    /** Each candidate with each member of their panel who may not score them. */
    private static TriConstraintStream<Lecture, Recused, Seat> recused(ConstraintFactory each) {
        return each.forEach(Lecture.class)
                .join(Recused.class, equal(Lecture::enrolment, Recused::candidate))
                .join(Sitting.class, equal((lecture, recused) -> lecture.sitting(), identity()))
                .join(
                        Seat.class,
                        equal((lecture, recused, sitting) -> sitting.team(), Seat::team),
                        equal((lecture, recused, sitting) -> recused.assessor(), Seat::person))
                .map(
                        (lecture, recused, sitting, seat) -> lecture,
                        (lecture, recused, sitting, seat) -> recused,
                        (lecture, recused, sitting, seat) -> seat);
    }

    /** Each seat with each sitting to which whoever has it must come: there is somebody to hear. */
    private static BiConstraintStream<Seat, Sitting> duties(ConstraintFactory each) {
        return each.forEach(Seat.class)
                .join(Sitting.class, equal(Seat::team, Sitting::team))
                .ifExists(Lecture.class, equal((seat, sitting) -> sitting, Lecture::sitting));
    }

    /** Each sitting with the number of its lectures; whoever asks for its panel joins it once more, or doesn't hear of another one. */
    private static BiConstraintStream<Sitting, Long> sizes(ConstraintFactory each) {
        return each.forEach(Lecture.class).groupBy(Lecture::sitting, count());
    }
}
