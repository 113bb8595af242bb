package academy.guildhall.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.people.Honour;
import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NominationListTest {
    static final List<String> LISTS = List.of("nominations-2023-2.xlsx", "nominations-2023-2.csv");

    static final ListRules RULES = new ListRules(LocalDate.of(2026, 11, 26), text -> null);

    private static NominationList read(byte[] content) {
        return NominationList.read(content, RULES);
    }

    static byte[] file(String name) {
        try (var in = Objects.requireNonNull(NominationListTest.class.getResourceAsStream("/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nominations-2023-2.xlsx", "nominations-2023-2.csv"})
    void accepts38OfThe44AndRefusesSix(String name) {
        List<ListRow> rows = read(file(name)).rows();
        assertThat(rows).hasSize(44);
        assertThat(rows).filteredOn(row -> row.nomination() != null).hasSize(38);
        assertThat(rows)
                .filteredOn(row -> row.nomination() == null)
                .extracting(ListRow::number)
                .containsExactly("39", "40", "41", "42", "43", "44");
    }

    @ParameterizedTest
    @CsvSource({
        "39, IDENTITY, import.fault.identity.CHECK_DIGIT",
        "40, NAME, import.fault.missing",
        "41, IDENTITY, import.fault.twice",
        "42, PHONE, import.fault.phone",
        "43, HONOURS, import.fault.honourFormula",
        "44, DATE, import.fault.date"
    })
    void namesRowColumnAndReasonOfEachRefusal(String number, ListColumn column, String reason) {
        for (String name : LISTS) {
            ListRow row = row(name, number);
            assertThat(row.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.column()).isEqualTo(column);
                assertThat(fault.reasonKey()).isEqualTo(reason);
            });
        }
        assertThat(row(LISTS.getFirst(), "41").faults().getFirst().args()).containsExactly("1");
    }

    @Test
    void keepsNamesWithMiddleDotsAndRareCharactersWhole() {
        for (String name : LISTS) {
            assertThat(row(name, "5").name()).isEqualTo("阿依古丽·买买提");
            assertThat(row(name, "10").name()).isEqualTo("李䶮");
            assertThat(row(name, "15").name()).isEqualTo("王𬭎").hasSize(3);
        }
    }

    @Test
    void takesFullWidthSpaceOutOfANameAndKeepsTwoPeopleOfOneNameApart() {
        for (String name : LISTS) {
            ListRow first = row(name, "20");
            ListRow second = row(name, "21");
            assertThat(first.name()).isEqualTo("张伟").isEqualTo(second.name());
            assertThat(nomination(first).person().identity())
                    .isNotEqualTo(nomination(second).person().identity());
        }
    }

    @Test
    void readsHonoursWithTheirYearsAndEveryFormOfDate() {
        for (String name : LISTS) {
            assertThat(nomination(row(name, "2")).person().honours())
                    .containsExactly(new Honour("首都劳动奖章", 2021), new Honour("北京大工匠", 2019));
            assertThat(nomination(row(name, "1")).appliedOn()).isEqualTo(LocalDate.of(2023, 7, 15));
            assertThat(nomination(row(name, "4")).appliedOn()).isEqualTo(LocalDate.of(2023, 7, 13));
            assertThat(nomination(row(name, "5")).appliedOn()).isEqualTo(LocalDate.of(2023, 7, 17));
            assertThat(nomination(row(name, "2")).appliedOn()).isEqualTo(LocalDate.of(2023, 7, 8));
        }
    }

    @Test
    void findsColumnsInAnyOrderAndAcrossTwoRowsOfHeadings() {
        String list = """
                某某工会推荐名册,,,,
                手机号,姓名,课程,,身份证号
                ,,拟开发课程,课程类别,
                19949541226,刘子,古树复壮实务,精神类,11000019891110011X
                """;
        ListRow row = read(list.getBytes(StandardCharsets.UTF_8)).rows().getFirst();
        assertThat(row.faults()).isEmpty();
        assertThat(nomination(row).courseTitle()).isEqualTo("古树复壮实务");
        assertThat(nomination(row).courseKind()).isEqualTo(CourseKind.SPIRIT);
        assertThat(row.line()).isEqualTo(4);
    }

    @Test
    void saysWhichRequiredColumnIsMissing() {
        assertThatThrownBy(() -> read("姓名,手机号,单位\n张三,1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("import.refused.columns");
                    assertThat(refusal.args()).containsExactly("身份证号");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'', import.refused.empty",
        "'%PDF-1.7 something', import.refused.pdf",
        "'hello, this is a letter', import.refused.headings",
        "'姓名,身份证号,工作单位', import.refused.nobody"
    })
    void refusesWhatIsNoListAndSaysWhy(String content, String reason) {
        assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(reason));
    }

    @Test
    void refusesATruncatedWorkbook() {
        byte[] whole = file("nominations-2023-2.xlsx");
        assertThatThrownBy(() -> read(java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("import.refused.broken"));
    }

    private static ListRow row(String name, String number) {
        Optional<ListRow> found = read(file(name)).rows().stream()
                .filter(row -> row.number().equals(number))
                .findFirst();
        return found.orElseThrow();
    }

    private static Nomination nomination(ListRow row) {
        return Objects.requireNonNull(row.nomination());
    }

    @Test
    void readsTheOneSheetOfAWorkbookThatHoldsAListWhereverItStands() throws Exception {
        assertThat(read(workbook("说明", "名单")).rows()).hasSize(1);
    }

    @Test
    void readsTheListsOnAllSheetsAndCountsNobodyTwice() throws Exception {
        NominationList list = read(workbook("名单一", "名单二"));
        assertThat(list.sheets()).extracting(ListSheet::name).containsExactly("名单一", "名单二");
        assertThat(list.rows()).extracting(ListRow::sheet).containsExactly("名单一", "名单二");
        assertThat(list.rows().getLast().faults()).containsExactly(RowFault.of(ListColumn.IDENTITY, "twice", "名单一 1"));
    }

    @Test
    void saysFromWhichLineOnATextCannotBeRead() {
        byte[] content = "姓名,工作单位,手机号\n张三,甲,1\n李四,\"乙,2\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("import.refused.quote");
            assertThat(refusal.args()).containsExactly(3L);
        });
    }

    /** The real list in sheets of these names; one that is called an explanation has no list in it. */
    private static byte[] workbook(String... sheets) throws Exception {
        List<ListFile> real = ListFile.read(file("nominations-2023-2.xlsx"));
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            for (String name : sheets) {
                var sheet = workbook.createSheet(name);
                if (name.equals("说明")) {
                    sheet.createRow(0).createCell(0).setCellValue("请勿修改表头");
                    continue;
                }
                List<List<String>> rows = real.getFirst().rows().stream()
                        .map(row -> row.cells().stream().map(ListCell::text).toList())
                        .toList();
                int people = 0;
                for (int i = 0; i < rows.size() && people < 1; i++) {
                    var row = sheet.createRow(i);
                    for (int column = 0; column < rows.get(i).size(); column++) {
                        row.createCell(column).setCellValue(rows.get(i).get(column));
                    }
                    people += rows.get(i).contains("1") ? 1 : 0;
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
