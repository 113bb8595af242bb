package academy.guildhall.scoring;

import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.ScoreBand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The bands of a rubric as points of one criterion, in whole steps. */
public final class Bands {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Bands() {}

    /**
     * The points of a band.
     *
     * @param place among the rubric's bands, from 0
     * @param band what it is called, and from which part of a criterion's points it begins
     * @param least and {@code most} the points that belong to it
     */
    public record Band(int place, ScoreBand band, BigDecimal least, BigDecimal most) {}

    /** The best first. A band without points of its own, as of a criterion of one point, isn't there. */
    public static List<Band> of(Rubric rubric, Criterion criterion) {
        List<Band> bands = new ArrayList<>();
        BigDecimal most = criterion.points();
        for (int place = 0; place < rubric.bands().size(); place++) {
            ScoreBand band = rubric.bands().get(place);
            BigDecimal least = criterion
                    .points()
                    .multiply(BigDecimal.valueOf(band.from()))
                    .divide(HUNDRED.multiply(rubric.step()), 0, RoundingMode.CEILING)
                    .multiply(rubric.step());
            if (least.compareTo(most) <= 0) {
                bands.add(new Band(place, band, least, most));
                most = least.subtract(rubric.step());
            }
        }
        return bands;
    }
}
