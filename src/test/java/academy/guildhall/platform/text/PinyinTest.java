package academy.guildhall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are read as they are called. */
class PinyinTest {
    private static List<String> sorted(List<String> names) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(13));
        shuffled.sort(Comparator.comparing(Pinyin::key));
        return shuffled;
    }

    static Stream<String> surnames() {
        return Stream.of(
                ("曾zeng1 单shan4 沈shen3 解xie4 仇qiu2 查zha1 区ou1 翟zhai2 乐yue4 尉迟yu4chi2 万俟mo4qi2 盖ge3 朴piao2 任ren2 "
                                + "华hua4 燕yan1 纪ji3 宁ning4 覃qin2 缪miao4 秘bi4 繁po2 冼xian3 逄pang2 乜nie4 员yun4 尉wei4 种chong2 "
                                + "折she2 黑he4 祭zhai4 召shao4 薄bo2 柏bai3 哈ha3 那na1 过guo1 葛ge3 干gan1 令狐ling2hu2 长孙zhang3sun1 "
                                + "单于chan2yu2 澹台tan2tai2 欧阳ou1yang2 诸葛zhu1ge3 皇甫huang2fu3 王wang2 李li3 张zhang1 吕lv3 贾jia3 "
                                + "郝hao3 尹yin3 费fei4 石shi2 车che1 盛sheng4 应ying1 曲qu1 谷gu3 卜bu3 洗xian3 笪da2 亓qi2 厍she4")
                        .split(" ", -1));
    }

    @ParameterizedTest
    @MethodSource("surnames")
    void surnamesAreReadAsSurnames(String given) {
        int end = given.replaceAll("[a-z0-9]", "").length();
        String toned = given.substring(end);
        String key = Pinyin.key(given.substring(0, end) + "明");
        assertThat(key.replaceAll("([a-z]+) ([0-9])[0-9a-f]*", "$1$2").replace(",", ""))
                .isEqualTo(toned + "ming2");
    }

    @Test
    void aShorterSyllableStandsFirstThenTheToneThenTheCharacter() {
        List<String> expected =
                List.of("安一", "安义", "敖一", "李明", "李明月", "连明", "林一", "占一", "詹一", "张一", "章一", "Zhao Yun", "赵一");
        assertThat(sorted(expected)).containsExactlyElementsOf(expected);
    }

    @Test
    void peopleOfOneSurnameStandTogether() {
        List<String> expected = List.of("王安", "王明", "王一", "汪安", "汪明");
        assertThat(sorted(expected)).containsSubsequence("王安", "王明", "王一").containsSubsequence("汪安", "汪明");
        assertThat(sorted(expected).getFirst().charAt(0)).isEqualTo('汪');
    }

    @ParameterizedTest
    @CsvSource({
        "曾广义, zgy, zengguangyi",
        "单雄信, sxx, shanxiongxin",
        "尉迟恭, ycg, yuchigong",
        "吕布, lb, lvbu",
        "阿卜杜拉·艾力, abdlal, abudulaaili",
        "John Smith, js, johnsmith",
        "Ärne Øst, ao, arneost",
        "王㛃, wj, wangjie",
    })
    void initialsAndLettersFindPeople(String name, String initials, String letters) {
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
        assertThat(Pinyin.letters(name)).isEqualTo(letters);
    }

    @Test
    void keysArePlainAscii() {
        for (String name : List.of("曾广义", "阿卜杜拉·艾力", "Ärne Øst", "Иван", "𬭎", "བཀྲ་ཤིས", "")) {
            assertThat(Pinyin.key(name)).matches("[ -~]*");
        }
        assertThat(sorted(List.of("Иван", "赵一", "Anna"))).containsExactly("Anna", "赵一", "Иван");
    }
}
