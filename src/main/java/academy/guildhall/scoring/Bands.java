package academy.guildhall.scoring;

import academy.guildhall.programmes.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The bands into which the points of a criterion fall: from 90, 75 and 60 per cent of them, and below (see {@code domain.md}). */
public final class Bands {
    private static final int[] FROM = {90, 75, 60, 0};

    private Bands() {}

    /**
     * The points of a band, in half points.
     *
     * @param percent from which part of a criterion's points it begins; names it
     * @param least and {@code most} the points that belong to it
     */
    public record Band(int percent, BigDecimal least, BigDecimal most) {}

    /** The best first. A band without a half point of its own, as of a criterion of one point, isn't there. */
    public static List<Band> of(Criterion criterion) {
        List<Band> bands = new ArrayList<>();
        BigDecimal most = criterion.points();
        for (int percent : FROM) {
            BigDecimal least = criterion
                    .points()
                    .multiply(BigDecimal.valueOf(percent * 2L))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                    .divide(BigDecimal.TWO);
            if (least.compareTo(most) <= 0) {
                bands.add(new Band(percent, least, most));
                most = least.subtract(Criterion.STEP);
            }
        }
        return bands;
    }
}
