package academy.guildhall.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice names nobody's numbers, however they are written. */
class NoticeTextTest {
    private static NoticeText saying(String steps) {
        return new NoticeText("公示", "依据规则", steps, "010-88880000 转 801", "示例工匠学院");
    }

    @ParameterizedTest
    @CsvSource({
        "联系 13800000000, notice.refused.mobile",
        "联系１３８００００００００, notice.refused.mobile",
        "联系 138-0000-0000, notice.refused.mobile",
        "联系 138 0000 0000 转 801, notice.refused.mobile",
        "联系 +86 138—0000—0000, notice.refused.mobile",
        "联系 8613800000000, notice.refused.mobile",
        "联系 138\u200B0000\u20600000, notice.refused.mobile",
        "王明 11010519491231002x, notice.refused.identity",
        "王明 １１０１０５１９４９１２３１００２Ｘ, notice.refused.identity",
        "王明 110105 19491231 002X, notice.refused.identity",
    })
    void refusesNumbersOfPeople(String steps, String key) {
        assertThatThrownBy(() -> saying(steps))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-25 至 2026-12-01", "证书 GJJS-2026-02-0038-R", "文号 2026-0012", "2026年第13号 2026-09-21 09:00"
            })
    void keepsOtherFigures(String steps) {
        assertThat(saying(steps).steps()).isEqualTo(steps);
    }
}
