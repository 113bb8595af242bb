package academy.guildhall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BulkTest {
    private final List<List<String>> written = new ArrayList<>();
    private final Consumer<List<String>> writing = written::add;

    @Test
    void writesWhatHappensAloneAtOnce() {
        Bulk.each("一", writing);
        Bulk.each("二", writing);
        assertThat(written).containsExactly(List.of("一"), List.of("二"));
    }

    @Test
    void writesWhatHappensInAWorkOnManyTogetherWhenItEnds() {
        Bulk.of(() -> {
            Bulk.each("一", writing);
            Bulk.of(() -> Bulk.each("二", writing));
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly(List.of("一", "二"));
    }

    @Test
    void writesNothingOfAWorkThatFailsAndNothingOfItLater() {
        assertThatThrownBy(() -> Bulk.of(() -> {
                    Bulk.each("一", writing);
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        Bulk.each("二", writing);
        assertThat(written).containsExactly(List.of("二"));
    }
}
