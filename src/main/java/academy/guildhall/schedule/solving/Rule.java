package academy.guildhall.schedule.solving;

import academy.guildhall.platform.Worded;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;

/**
 * What a schedule is judged by. A plan that breaks a must is none; a place for everybody comes before anything that is only
 * wished for. What one breach of a wish weighs is our own default: nobody who was told a place is told another one for the sake of
 * other wishes, and that all of a panel may score everybody is worth more than all evenness.
 */
public enum Rule implements Worded {
    /** Enough of a panel may score each candidate. */
    ENOUGH_ASSESSORS(Level.MUST, 1),
    /** Nobody presides over a lecture of their own employer's. */
    CHAIR(Level.MUST, 1),
    /** Nobody sits on the panel that hears their own lecture. */
    OWN_LECTURE(Level.MUST, 1),
    /** An assessor sits only when free. */
    FREE(Level.MUST, 1),
    /** An assessor is at one place at a time. */
    ONE_PLACE(Level.MUST, 1),
    /** A sitting ends before the break. */
    ENDS_IN_TIME(Level.MUST, 1),
    /** Nobody lectures in a room that somebody else has. */
    ROOM(Level.MUST, 1),
    /** Only who is approved for a trial lecture gives one. */
    APPROVED(Level.MUST, 1),
    /** Everybody who is approved has a place. */
    PLACED(Level.PLACE, 1),
    /** All of a panel may score a candidate. */
    RECUSAL(Level.WISH, 250),
    /** No assessor scores more than an even share. */
    EVEN_LOAD(Level.WISH, 4),
    /** A sitting mixes industries. */
    INDUSTRIES(Level.WISH, 5),
    /** Nobody waits long for their number. */
    WAIT(Level.WISH, 1),
    /** An assessor comes on few days. */
    DAYS(Level.WISH, 6),
    /** An assessor doesn't sit idle between two sittings of a day. */
    IDLE(Level.WISH, 4),
    /** Who was told a sitting keeps it. */
    TOLD_CANDIDATE(Level.WISH, 1000),
    /** An assessor who was told a panel stays on it. */
    TOLD_ASSESSOR(Level.WISH, 1000),
    /** A panel sits where and when its members were told. */
    TOLD_PANEL(Level.WISH, 3000);

    /** What comes before what. */
    public enum Level {
        MUST,
        PLACE,
        WISH
    }

    private final Level level;
    private final int weight;

    Rule(Level level, int weight) {
        this.level = level;
        this.weight = weight;
    }

    public Level level() {
        return level;
    }

    /** What one breach costs. */
    public int weight() {
        return weight;
    }

    @Override
    public String key() {
        return "schedule.rule." + name();
    }

    HardMediumSoftScore score() {
        return switch (level) {
            case MUST -> HardMediumSoftScore.ofHard(weight);
            case PLACE -> HardMediumSoftScore.ofMedium(weight);
            case WISH -> HardMediumSoftScore.ofSoft(weight);
        };
    }
}
