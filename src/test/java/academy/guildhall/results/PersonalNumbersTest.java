package academy.guildhall.results;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.results.PersonalNumbers.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty spellings of personal numbers are found, and thirty harmless figures aren't. All numbers are made up. */
class PersonalNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "110105194912310021; IDENTITY",
                "11010519491231002X; IDENTITY",
                "１１０１０５１９４９１２３１００２ｘ; IDENTITY",
                "110105 19491231 002X; IDENTITY",
                "110105-1949-12-31-002X; IDENTITY",
                "110105.1949.12.31.0021; IDENTITY",
                "1101 0519 4912 3100 21; IDENTITY",
                "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 1; IDENTITY",
                "身份证号110105194912310021。; IDENTITY",
                "编号(110105194912310021); IDENTITY",
                "110105491231002; IDENTITY",
                "110105 491231 002; IDENTITY",
                "一一〇一〇五一九四九一二三一〇〇二一; IDENTITY",
                "13800000000; MOBILE",
                "１３８００００００００; MOBILE",
                "138-0000-0000; MOBILE",
                "138 0000 0000; MOBILE",
                "138.0000.0000; MOBILE",
                "138·0000·0000; MOBILE",
                "(138)0000-0000; MOBILE",
                "138—0000—0000; MOBILE",
                "1380000 0000; MOBILE",
                "138 00 00 00 00; MOBILE",
                "1-3-8-0-0-0-0-0-0-0-0; MOBILE",
                "+86 138 0000 0000; MOBILE",
                "(+86)13800000000; MOBILE",
                "0086-13800000000; MOBILE",
                "8613800000000; MOBILE",
                "一三八〇〇〇〇〇〇〇〇; MOBILE",
                "幺三八零零零零零零零零; MOBILE",
                "王三13800000000; MOBILE",
                "138\u200B0000\u20600000; MOBILE",
                "138/0000/0000 转 801; MOBILE",
                "010-88880000; TELEPHONE",
                "（0571）8888 0000; TELEPHONE",
                "+86 571 8888 0000; TELEPHONE",
                "400-800-8000; TELEPHONE",
                "电话：88880000; TELEPHONE",
                "热线 8888-0000; TELEPHONE"
            })
    void findsNumbersOfPeopleHoweverTheyAreWritten(String text, Kind kind) {
        assertThat(PersonalNumbers.in(text)).containsExactly(kind);
        assertThat(PersonalNumbers.in("前文" + text + "，后文")).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25 至 2026-12-01",
                "2026年9月21日—2026年9月28日17:30",
                "2026.09.21-2026.09.28",
                "2026/9/21 09:00-11:30",
                "20260921-20260928",
                "自2026-09-21 09:00起，至2026-09-28 17:30止",
                "2026年第13号 2026-09-21 09:00",
                "第138期 2026-09-21",
                "138 2026-09-21",
                "证书 GJJS-2026-02-0038-R",
                "浙总工发〔2026〕12号",
                "统一社会信用代码 91330100MA27XW0000",
                "统一社会信用代码 913301007042050396",
                "邮编 310012",
                "培训330000人次",
                "1,380,000,000 元",
                "13,800.00 元",
                "2019、2020、2021、2022 年度",
                "2018年、2021年全国技术能手",
                "第十三届全国职工职业技能大赛第三名",
                "一九九八年参加工作",
                "二〇二六年九月二十一日",
                "ISO/IEC 17024:2012",
                "GB/T 19001-2016",
                "专利 ZL 2019 1 0123456.7",
                "86.50 分，第 3 名",
                "3 号楼 1504 室",
                "9:00-10:30、13:30-15:00、15:15-17:00",
                "13:00-14:30 202教室",
                "4 轮、36 课时、144 学时",
                "第2批（38人）",
                "08-09-10-11-12",
                "500 kV 变电站、±800 kV 换流站",
                "0.618",
                "文号 20260013"
            })
    void leavesOtherFiguresAlone(String text) {
        assertThat(PersonalNumbers.in(text)).isEmpty();
    }
}
