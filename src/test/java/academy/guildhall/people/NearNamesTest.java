package academy.guildhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of organisations may mean the same one. */
class NearNamesTest {
    @ParameterizedTest
    @CsvSource({
        "示例工艺美术厂, 示例工艺美术有限公司",
        "示例（北京）工艺有限公司, 示例北京工艺有限公司",
        "示例工艺美术厂, 示例工艺美木厂",
        "示例焊接技术公司, 示例焊接技术股份有限公司",
        "China Railway ABC Co. Ltd., China Railway ABC Company Limited",
    })
    void namesAlikeButForTheLegalFormOrASignAreNear(String one, String other) {
        assertThat(NearNames.of(one).isNear(NearNames.of(other))).isTrue();
        assertThat(NearNames.of(one).keys())
                .containsAnyElementsOf(NearNames.of(other).keys());
    }

    @ParameterizedTest
    @CsvSource({
        "示例第一机床厂, 示例第二机床厂",
        "示例东郊热电厂, 示例西郊热电厂",
        "示例焊接技术公司, 示例印刷技术公司",
        "甲厂, 乙厂",
    })
    void othersAreNot(String one, String other) {
        assertThat(NearNames.of(one).isNear(NearNames.of(other))).isFalse();
    }

    @Test
    void namesOfOneKeyAreOneOrganisationAndNotNear() {
        assertThat(NearNames.of("示例　工艺美术厂").isNear(NearNames.of("示例工艺美术厂"))).isFalse();
    }
}
