package academy.guildhall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people take for the same text has one key. */
class TextKeyTest {
    private static final List<String> MATERIAL = List.of(
            "中", "铁", "ＡＢＣ", "abc", "Straße", "İ", "（", ")", "【", "　", "\u00A0", " ", "  ", "\t", "\u200B", "\u202E",
            "\u2060", "\uFEFF", "\u00AD", "\uFE0F", "—", "－", "‐", "·", "•", "・", "⾼", "⺟", "㎏", "ﬁ", "e\u0301", "é",
            "№", "𬭎", "１", "'", "’");

    @ParameterizedTest
    @CsvSource({
        "⾼⼭, 高山",
        "⺟亲, 母亲",
        "１３８００００００００, 13800000000",
        "中铁ＡＢＣ集团, 中铁abc集团",
        "示例　工艺美术厂, 示例工艺美术厂",
        "示例（北京）公司, 示例(北京)公司",
        "示例【北京】公司, 示例〔北京〕公司",
        "王\u200B小\u202E明\uFEFF, 王小明",
        "China\u00A0Railway, china railway",
        "China  Railway  ABC, china railway abc",
        "A—B, a-b",
        "A－B, a‐b",
        "ﬁrm, firm",
        "王\uFE0F明, 王明",
        "STRASSE, straße",
        "e\u0301cole, École",
        "艾力・买买提, 艾力·买买提",
    })
    void twoWritingsOfOneTextHaveOneKey(String one, String other) {
        assertThat(TextKey.of(one)).isEqualTo(TextKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"艾力·买买提", "艾力•买买提", "艾力・买买提", "艾力‧买买提", " 艾力 · 买买提", "艾力买买提"})
    void dotsAndBlanksDontCountInNames(String name) {
        assertThat(TextKey.name(name)).isEqualTo("艾力买买提");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GJJS-2026-02-0038-R",
                "编号：GJJS-2026-02-0038-R",
                "证书编号: gjjs—2026—02—0038—r",
                "No. GJJS-2026-02-0038-R",
                "№GJJS-2026-02-0038-R",
                "ＧＪＪＳ－２０２６－０２－００３８－Ｒ",
                "编号：No.GJJS-2026- 02-0038-R"
            })
    void whatStandsBeforeANumberDoesntCount(String number) {
        assertThat(TextKey.number(number)).isEqualTo("gjjs-2026-02-0038-r");
    }

    @ParameterizedTest
    @CsvSource({
        "010-8888 1234转801, 01088881234x801",
        "（010）８８８８１２３４ ext. 801, 01088881234x801",
        "010－88881234 分机801, 01088881234x801",
        "+86 138-0000-0000, 13800000000",
        "0086 13800000000, 13800000000",
        "电话：13800000000, 13800000000",
    })
    void phoneNumbersAreTheirDigits(String written, String key) {
        assertThat(TextKey.phone(written)).isEqualTo(key);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        Random chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = chance.nextInt(6); part >= 0; part--) {
                text.append(
                        chance.nextInt(8) == 0
                                ? Character.toString(chance.nextInt(0x2FFFF))
                                : MATERIAL.get(chance.nextInt(MATERIAL.size())));
            }
            String key = TextKey.of(text.toString());
            assertThat(TextKey.of(key)).as("%s", text).isEqualTo(key);
            String line = CleanText.line(text.toString());
            assertThat(CleanText.line(line)).as("%s", text).isEqualTo(line);
            assertThat(TextKey.of(line))
                    .as("cleaning keeps the key of %s", text)
                    .isEqualTo(key);
        }
    }

    @Test
    void whatIsKeptLosesOnlyWhatNobodySees() {
        assertThat(CleanText.line(" China\u00A0 Railway\u200B（ＡＢＣ） ")).isEqualTo("China Railway（ＡＢＣ）");
        assertThat(CleanText.lines("\n 第一行 \r\n第二\u2060行\n")).isEqualTo("第一行\n第二行");
    }

    @Test
    void aSignOfAFontsOwnIsRefusedWithItsPlace() {
        assertThat(CleanText.fault("王\uE000明")).contains(new CleanText.Fault(2, 0xE000));
        assertThat(CleanText.fault("𬭎\u0007")).contains(new CleanText.Fault(2, 7));
        assertThat(CleanText.fault("王明\n二\t三")).isEmpty();
        assertThatThrownBy(() -> CleanText.require("王\uE000明"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.args()).containsExactly(2, "U+E000"));
    }

    @Test
    void patternsTakeTheirTextAsItIs() {
        assertThat(SearchQuery.containing("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
    }

    @Test
    void wordsAreLookedForEachForItself() {
        assertThat(SearchQuery.of(" 曾　ＡＢＣ ").words()).containsExactly("曾", "abc");
        assertThat(SearchQuery.of("\u200B ").isEmpty()).isTrue();
        assertThat(SearchText.of("曾广义", "zgy", null).pieces())
                .containsExactlyInAnyOrder("曾", "广", "曾广", "义", "广义", "z", "g", "zg", "y", "gy");
    }
}
