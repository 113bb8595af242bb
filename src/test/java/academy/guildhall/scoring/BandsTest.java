package academy.guildhall.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.ScoreBand;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bands of a rubric as points of one criterion. */
class BandsTest {
    @Test
    void beginAtTheNextHalfPointOfTheirShare() {
        assertThat(ranges("0.5", 90, 75, 60, 0)).containsExactly("11.0-12", "9.0-10.5", "7.5-8.5", "0.0-7.0");
    }

    @Test
    void goInTheStepsOfTheRubric() {
        assertThat(ranges("1", 90, 75, 60, 0)).containsExactly("11-12", "9-10", "8-8", "0-7");
        assertThat(ranges("2", 90, 75, 60, 0)).containsExactly("12-12", "10-10", "8-8", "0-6");
    }

    @Test
    void areAsManyAsTheRubricHasAndLeaveOutWhatHasNoPointsOfItsOwn() {
        assertThat(ranges("0.5", 50, 0)).containsExactly("6.0-12", "0.0-5.5");
        assertThat(ranges("2", 95, 90, 85, 0)).containsExactly("12-12", "0-10");
    }

    private static List<String> ranges(String step, int... from) {
        Criterion value = new Criterion("value", "content", "岗位价值", "Value", BigDecimal.valueOf(12), false, List.of());
        Rubric usual = ProgrammeRules.defaults().trial().rubric();
        List<ScoreBand> bands = java.util.Arrays.stream(from)
                .mapToObj(percent -> new ScoreBand(percent, "档", "Band"))
                .toList();
        return Bands.of(new Rubric(List.of(value), usual.groups(), bands, new BigDecimal(step), List.of()), value)
                .stream()
                .map(band -> band.least() + "-" + band.most())
                .toList();
    }
}
