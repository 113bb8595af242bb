package academy.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void answersWhatTheWorkAnswers() throws IOException {
        try (Patience patience = new Patience(Duration.ofMinutes(1))) {
            assertThat(patience.await(() -> "drawn")).isEqualTo("drawn");
            assertThat(patience.await(() -> "the next")).isEqualTo("the next");
        }
    }

    @Test
    void throwsWhatTheWorkThrows() {
        try (Patience patience = new Patience(Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> patience.await(() -> {
                        throw new IOException("broken");
                    }))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("broken");
            assertThatThrownBy(() -> patience.await(() -> {
                        throw new StackOverflowError();
                    }))
                    .isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void goesOnWithoutWorkThatTakesTooLongAndTellsItToStop() {
        AtomicReference<String> told = new AtomicReference<>();
        try (Patience patience = new Patience(Duration.ofMillis(50))) {
            assertThatThrownBy(() -> patience.await(() -> {
                        try {
                            Thread.sleep(Duration.ofHours(1));
                        } catch (InterruptedException stopped) {
                            told.set("to stop");
                        }
                        return "late";
                    }))
                    .isInstanceOf(Patience.Ended.class);
        }
        await().untilAsserted(() -> assertThat(told).hasValue("to stop"));
    }
}
