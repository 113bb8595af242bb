package academy.guildhall.scoring;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThatCode;

import academy.guildhall.programmes.Criterion;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Points fit a criterion in the steps of its rubric. */
class SheetEntryTest {
    private static final Criterion VALUE =
            new Criterion("value", "content", "岗位价值", "Value", BigDecimal.valueOf(12), false, List.of());

    @Test
    void takesHalfPointsWhereTheRubricGoesByThem() {
        fits("7.5", "0.5");
        fits("12", "0.5");
        refused("sheet.refused.points", () -> entry("7.25").mustFit(VALUE, new BigDecimal("0.5")));
        refused("sheet.refused.points", () -> entry("12.5").mustFit(VALUE, new BigDecimal("0.5")));
    }

    @Test
    void takesWholePointsAloneWhereTheRubricGoesByThem() {
        fits("7", "1");
        fits("7.0", "1");
        refused("sheet.refused.points", () -> entry("7.5").mustFit(VALUE, BigDecimal.ONE));
        refused("sheet.refused.points", () -> entry("7").mustFit(VALUE, BigDecimal.TWO));
    }

    private static void fits(String points, String step) {
        assertThatCode(() -> entry(points).mustFit(VALUE, new BigDecimal(step))).doesNotThrowAnyException();
    }

    private static SheetEntry entry(String points) {
        return SheetEntry.of(new BigDecimal(points), false, null);
    }
}
