package academy.guildhall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names stand as official lists have them: by the number of strokes, then by the strokes. */
class StrokeOrderTest {
    private static List<String> sorted(StrokeOrder order, List<String> names) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(11));
        shuffled.sort(Comparator.comparing(order::key));
        return shuffled;
    }

    private static List<String> surnames() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(StrokeOrderTest.class.getResourceAsStream("/text/surnames-by-strokes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line ->
                            line.substring(line.indexOf(' ') + 1).codePoints().mapToObj(Character::toString))
                    .toList();
        }
    }

    @Test
    void surnamesStandInTheOrderOfTheNationalTable() throws IOException {
        assertThat(surnames()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        assertThat(sorted(StrokeOrder.SURNAME, surnames())).containsExactlyElementsOf(surnames());
        assertThat(sorted(StrokeOrder.GIVEN_NAME, surnames())).containsExactlyElementsOf(surnames());
    }

    @ParameterizedTest
    @CsvSource({
        "丁于万马王毛文方孔邓石龙",
        "董程傅曾",
        "王玉艳",
        "邓双石龙",
        "阮孙阳牟纪",
        "一乙二",
    })
    void theStartOfAListIsAsEverybodyKnowsIt(String expected) {
        List<String> names = expected.codePoints().mapToObj(Character::toString).toList();
        assertThat(sorted(StrokeOrder.SURNAME, names)).containsExactlyElementsOf(names);
    }

    @Test
    void aMissingMiddleStandsFirst() {
        List<String> expected = List.of("丁一", "丁龙", "丁一龙", "王丽", "王璐", "王一丽", "王小明", "王德明", "石磊");
        assertThat(sorted(StrokeOrder.SURNAME, expected)).containsExactlyElementsOf(expected);
    }

    @Test
    void orTheGivenNamesAreCompared() {
        List<String> expected = List.of("丁一", "丁一龙", "丁龙", "王一丽", "王小明", "王丽", "王德明", "王璐", "石磊");
        assertThat(sorted(StrokeOrder.GIVEN_NAME, expected)).containsExactlyElementsOf(expected);
    }

    @Test
    void rareCharactersFindTheirPlaceAndUnknownOnesStandLast() {
        // 㛃 9, 𬭎 12, 龑 20 strokes; 㐂 is known by its number of strokes alone, Latin and Tibetan not at all.
        List<String> expected = List.of("丁", "㐂", "㛃", "𬭎", "魏", "龑", "A", "ཀ");
        assertThat(sorted(StrokeOrder.SURNAME, expected)).containsExactlyElementsOf(expected);
        assertThat(Strokes.key("䶮".codePointAt(0))).startsWith("09");
        assertThat(Strokes.key("𠀀".codePointAt(0))).startsWith("02");
    }

    @Test
    void keysArePlainDigitsAndTellAllNamesApart() {
        assertThat(StrokeOrder.SURNAME.key("阿卜杜拉·艾力")).matches("[0-9a-f]+");
        assertThat(StrokeOrder.SURNAME.key("曾广义")).isEqualTo(StrokeOrder.SURNAME.key(" 曾　广\u200B义"));
        assertThat(StrokeOrder.SURNAME.key("王丽")).isNotEqualTo(StrokeOrder.GIVEN_NAME.key("王丽"));
        assertThat(StrokeOrder.SURNAME.key("")).isEmpty();
    }
}
