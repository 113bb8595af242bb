package academy.guildhall.programmes;

import academy.guildhall.platform.State;

/** Where a cohort stands on a day, by its first and last one. It is kept nowhere: the days say it. */
public enum CohortRun implements State {
    TO_COME(Tone.WAITING),
    RUNNING(Tone.CURRENT),
    OVER(Tone.DONE);

    private final Tone tone;

    CohortRun(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /** The condition over a cohort {@code c} and a {@code :day}. */
    String condition() {
        return switch (this) {
            case TO_COME -> "c.starts_on > :day";
            case RUNNING -> "c.starts_on <= :day and c.ends_on >= :day";
            case OVER -> "c.ends_on < :day";
        };
    }
}
