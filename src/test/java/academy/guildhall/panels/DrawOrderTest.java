package academy.guildhall.panels;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.testing.Tries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DrawOrderTest {
    @Test
    void isTheHashThatAnyoneCanWorkOut() {
        // printf '%s' 'abc:00000000-0000-0000-0000-000000000001' | sha256sum
        assertThat(DrawOrder.lot("abc", new EnrolmentId(new UUID(0, 1))))
                .isEqualTo("93da802e9163c5f9b4169863f129da0e70572ce049c6c85cd6606ca90448addb");
    }

    @Test
    void isTheSameForTheSameSeedHoweverTheListIsSorted() {
        Tries.of(200, random -> {
            String seed = Tries.text(random, 40);
            List<EnrolmentId> list = new ArrayList<>(random.longs(random.nextInt(41))
                    .distinct()
                    .mapToObj(id -> new EnrolmentId(new UUID(7, id)))
                    .toList());
            List<EnrolmentId> drawn = DrawOrder.of(seed, list);
            Collections.shuffle(list, random);

            assertThat(DrawOrder.of(seed, list)).isEqualTo(drawn).hasSameSizeAs(list);
        });
    }

    @Test
    void differsForAnotherSeed() {
        List<EnrolmentId> list = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> new EnrolmentId(new UUID(0, i)))
                .toList();

        assertThat(DrawOrder.of("a", list)).isNotEqualTo(DrawOrder.of("b", list));
    }
}
