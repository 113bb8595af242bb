package academy.guildhall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pieces by which a text is looked up: none that it lacks may be asked for. */
class SearchPiecesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GJJS-2026-02-0038-R",
                "北京第1204机床厂",
                "7412厂",
                "张伟",
                "China Railway 21st Bureau",
                "𬭎A1",
                "BM1234567"
            })
    void eachPartOfATextIsFound(String text) {
        SearchText found = SearchText.of(text);
        int[] signs = TextKey.name(text).codePoints().toArray();
        for (int from = 0; from < signs.length; from++) {
            for (int length = 1; from + length <= signs.length; length++) {
                String word = new String(signs, from, length);
                assertThat(found.pieces()).as(word).containsAll(SearchText.piecesOf(word));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"张,张", "张伟,张伟", "张伟明,张伟 伟明", "2020-01,2020 0-01", "202,202", "bma-2020,bm ma-2 2020"})
    void wordsAreAskedForByTheirLongestPieces(String word, String pieces) {
        assertThat(SearchText.piecesOf(word)).containsExactlyInAnyOrder(pieces.split(" "));
    }

    @Test
    void aWordThatIsAPieceIsComparedOnce() {
        assertThat(SearchQuery.of("张").condition("p")).doesNotContain("like");
        assertThat(SearchQuery.of("张伟明").condition("p")).contains("like");
    }
}
