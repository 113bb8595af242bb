package academy.guildhall.programmes;

import academy.guildhall.platform.Worded;

/** How the totals of a panel's sheets become one figure: by how many at either end are left out of their mean. */
public enum Combination implements Worded {
    /** The mean of all totals. */
    MEAN,
    /** The mean without one highest and one lowest total, once there are as many totals as the rules want for that. */
    TRIMMED,
    /** The total in the middle; of an even number of them the mean of the two in the middle. */
    MEDIAN;

    private static final int FEWEST_THAT_LEAVE_ONE = 3;

    /**
     * How many of the highest totals are left out, and as many of the lowest.
     *
     * @param totals how many there are, 1 or more
     * @param trimFrom from how many totals a trimmed mean is trimmed
     */
    public int droppedAtEitherEnd(int totals, int trimFrom) {
        return switch (this) {
            case MEAN -> 0;
            case TRIMMED -> totals >= Math.max(trimFrom, FEWEST_THAT_LEAVE_ONE) ? 1 : 0;
            case MEDIAN -> (totals - 1) / 2;
        };
    }

    @Override
    public String key() {
        return "rules.combination." + name();
    }
}
