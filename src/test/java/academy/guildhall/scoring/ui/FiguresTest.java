package academy.guildhall.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void writesPointsWithoutAnEmptyDecimal() {
        assertThat(Figures.points(new BigDecimal("10.0"))).isEqualTo("10");
        assertThat(Figures.points(new BigDecimal("100"))).isEqualTo("100");
        assertThat(Figures.points(new BigDecimal("8.5"))).isEqualTo("8.5");
        assertThat(Figures.points(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void writesPointsOfOneColumnAlikeIfOneOfThemHasAHalfPoint() {
        assertThat(column("84.0", "90")).containsExactly("84", "90");
        assertThat(column("84.5", "90")).containsExactly("84.5", "90.0");
    }

    private static List<String> column(String... points) {
        var write = Figures.column(Stream.of(points).map(BigDecimal::new));
        return Stream.of(points).map(BigDecimal::new).map(write).toList();
    }
}
