package academy.guildhall.people;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.PeopleQueries.Filter;
import academy.guildhall.people.PeopleQueries.Row;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and their employers are found however they are written. */
@ApplicationTest
class PeopleSearchTest {
    private static final String ABC = "中铁ＡＢＣ集团";

    @Autowired
    Acting acting;

    @Autowired
    PeopleQueries people;

    @Autowired
    JdbcClient jdbc;

    private PersonId administrator;

    @BeforeEach
    void people() {
        administrator = acting.person("管理员");
        if (found("曾广义探").isEmpty()) {
            acting.person("曾广义探", ABC);
            acting.person("单雄信探", "China Railway ABC Group");
            acting.person("阿卜杜拉·艾力探", "100%_示例公司");
        }
    }

    private List<String> found(String text) {
        return ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> people.page(new Filter(text, null), Order.OWN, 0, 500).stream()
                        .map(Row::name)
                        .toList());
    }

    @Test
    void employersAreFoundInAnyCaseAndScript() {
        assertThat(found("abc")).contains("曾广义探", "单雄信探");
        assertThat(found("ＡＢＣ")).contains("曾广义探", "单雄信探");
        assertThat(found("中铁abc")).contains("曾广义探").doesNotContain("单雄信探");
        assertThat(found("railway abc")).contains("单雄信探").doesNotContain("曾广义探");
    }

    @Test
    void pinyinFindsPeople() {
        assertThat(found("zgy")).contains("曾广义探");
        assertThat(found("ZENGGUANG")).contains("曾广义探");
        assertThat(found("sxx")).contains("单雄信探");
    }

    @Test
    void partsOfNamesAndSeveralWordsFindPeople() {
        assertThat(found("广义")).contains("曾广义探");
        assertThat(found("曾　ABC")).contains("曾广义探").doesNotContain("单雄信探");
        assertThat(found("艾力")).contains("阿卜杜拉·艾力探");
        assertThat(found("拉•艾")).contains("阿卜杜拉·艾力探");
        assertThat(found("曾\u200B广")).contains("曾广义探");
    }

    @Test
    void signsOfPatternsStandForThemselves() {
        assertThat(found("100%_")).contains("阿卜杜拉·艾力探");
        assertThat(found("10%示")).isEmpty();
        assertThat(found("%")).doesNotContain("曾广义探");
    }

    @Test
    void anOrganisationIsOneHoweverItIsWritten() {
        acting.person("甲一探", "示例　检索工厂（北京）");
        acting.person("乙二探", "示例检索工厂(北京)");
        assertThat(jdbc.sql("select count(distinct employer_id) from person_view where name in ('甲一探', '乙二探')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theListStandsByPinyinWithSurnamesReadAsSurnames() {
        acting.person("查理探", "示例拼音公司");
        acting.person("张三探", "示例拼音公司");
        acting.person("任四探", "示例拼音公司");
        assertThat(found("示例拼音公司")).containsExactly("任四探", "查理探", "张三探");
    }

    @Test
    void twoOfOneNameAreToldApart() {
        acting.person("重名探", "示例甲公司");
        acting.person("重名探", "示例乙公司");
        assertThat(jdbc.sql("select label from person_view where name = '重名探' order by label")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates()
                .allMatch(label -> label.startsWith("重名探 · 示例"));
    }
}
