package academy.guildhall.marks;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.Rubric;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MisreadTest {
    private static final Rubric RUBRIC = SampleSheets.RULES.rubric();

    @Test
    void keepsOnlyWhatIsReadOtherwiseAndBothTotals() {
        Misread misread =
                Misread.of(sheet(), Map.of("values", new BigDecimal("8.5"), "method", new BigDecimal("3.0")), RUBRIC);

        assertThat(misread.now()).containsOnlyKeys("values");
        assertThat(misread.nowTotal().subtract(misread.wasTotal())).isEqualByComparingTo("5.5");
    }

    @Test
    void takesOnlyPointsThatTheCriterionGives() {
        for (String points : new String[] {"10.5", "-1", "8.3"}) {
            refused("sheet.refused.points", () -> read(points));
        }
    }

    @Test
    void isNothingWhereNothingDiffers() {
        refused("review.refused.same", () -> read("3"));
    }

    private static void read(String points) {
        Misread.of(sheet(), Map.of("values", new BigDecimal(points)), RUBRIC);
    }

    private static Lecture.Sheet sheet() {
        return new Lecture.Sheet(
                new PersonId(Ids.next()),
                false,
                RUBRIC.criteria().stream().collect(Collectors.toMap(Criterion::code, any -> new BigDecimal("3"))),
                false);
    }
}
