package academy.guildhall.admissions;

import static academy.guildhall.admissions.Workbooks.workbook;
import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.admissions.Headings.Taken;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing on a list disappears: a row with a name or a number is listed, and what is left out is counted. */
class ListLayoutTest {
    private static final List<String> NUMBERS =
            List.of("11000019891110011X", "110000197510210217", "110000199103140310", "110000198101250415");

    private static NominationList read(byte[] content) {
        return NominationList.read(content, NominationListTest.RULES);
    }

    private static NominationList text(String list) {
        return read(list.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRowWithANameOrANumberAloneIsListedAndRefused() {
        NominationList list = text("序号,姓名,身份证号,单位\n1,张三,,\n2,," + NUMBERS.get(0) + ",\n");
        assertThat(list.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.reasonKey()).isEqualTo("import.fault.missing")));
        assertThat(list.sheets().getFirst().leftOut()).isEmpty();
    }

    @Test
    void onlyEmptyRowsTotalsNotesSignaturesAndRepeatedHeadingsAreLeftOutAndCounted() {
        NominationList list = text("""
                序号,姓名,身份证号,单位
                1,张三,%s,甲

                2,,,
                序号,姓名,身份证号,单位
                3,李四,%s,乙
                合计,2,,
                注：本表一式两份,,,
                填表人：,王五,审核人：,赵六
                ,,,单位（盖章）
                """.formatted(NUMBERS.get(0), NUMBERS.get(1)));
        assertThat(list.rows()).extracting(ListRow::name).containsExactly("张三", "李四");
        assertThat(list.sheets().getFirst().leftOut())
                .extracting(LeftOut::kind)
                .containsExactly(
                        LeftOut.Kind.EMPTY,
                        LeftOut.Kind.EMPTY,
                        LeftOut.Kind.HEADING,
                        LeftOut.Kind.TOTAL,
                        LeftOut.Kind.NOTE,
                        LeftOut.Kind.NOTE,
                        LeftOut.Kind.NOTE);
        assertThat(list.sheets().getFirst().leftOut().get(5).text()).contains("王五", "赵六");
    }

    @Test
    void everyRowBelowTheHeadingsIsListedOrLeftOutWhateverStandsInIt() {
        Random random = new Random(5);
        List<String> cells = List.of("", "", "张三", "合计", "注：", "1", NUMBERS.get(0), "甲", "\u200B", "盖章");
        for (int i = 0; i < 300; i++) {
            int rows = 1 + random.nextInt(12);
            StringBuilder list = new StringBuilder("序号,姓名,身份证号,单位,手机号\n");
            for (int row = 0; row < rows; row++) {
                for (int cell = 0; cell < 4; cell++) {
                    list.append(cells.get(random.nextInt(cells.size()))).append(',');
                }
                list.append('\n');
            }
            list.append("1,末,").append(NUMBERS.get(3)).append(",,\n");
            NominationList read = text(list.toString());
            assertThat(read.rows().size() + read.sheets().getFirst().leftOut().size())
                    .as(list.toString())
                    .isEqualTo(rows + 1);
        }
    }

    @Test
    void ofThreeRowsOfHeadingsEveryColumnCounts() {
        byte[] content = workbook(sheet -> {
            Workbooks.row(sheet, 0, "某某工会推荐名册");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
            Workbooks.row(sheet, 1, "姓名", "身份证号", "基本情况", "", "课程", "", "荣誉称号", "");
            Workbooks.row(sheet, 2, "", "", "性别", "手机号", "名称", "类别", "国家级", "市级");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 5));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 6, 7));
            Workbooks.row(sheet, 3, "张三", NUMBERS.get(0), "男", "19949541226", "古树复壮", "精神类", "全国技术能手", "北京大工匠（2019）");
        });
        Nomination read = Objects.requireNonNull(read(content).rows().getFirst().nomination());
        assertThat(read.courseTitle()).isEqualTo("古树复壮");
        assertThat(read.courseKind()).isEqualTo(CourseKind.SPIRIT);
        assertThat(read.person().phone()).isNotNull();
        assertThat(read.person().gender()).isNotNull();
        assertThat(read.person().honours()).hasSize(2);
    }

    @Test
    void saysWhichColumnWasTakenForWhatAndWhichForNothing() {
        NominationList list = text("姓名,身份证号,政治面貌,联系电话,手机\n张三," + NUMBERS.get(0) + ",群众,,\n");
        assertThat(list.sheets().getFirst().columns())
                .containsExactly(
                        new Taken("A", "姓名", ListColumn.NAME),
                        new Taken("B", "身份证号", ListColumn.IDENTITY),
                        new Taken("C", "政治面貌", null),
                        new Taken("D", "联系电话", ListColumn.PHONE),
                        new Taken("E", "手机", null));
    }

    /** The list as the union sends it has its title and a place for the seal above, merged over all columns. */
    @Test
    void aTitleOverAllColumnsIsNoHeadingOfAny() {
        NominationList list = read(NominationListTest.file("nominations-2023-2.xlsx"));
        assertThat(list.sheets().getFirst().columns())
                .extracting(Taken::heading)
                .startsWith("序号", "姓名", "性别", "身份证号")
                .noneMatch(heading -> heading.contains("填报单位"));
    }

    @Test
    void hiddenRowsCountAndAreSaid() {
        NominationList list = read(workbook(sheet -> {
            people(sheet, 0, 3);
            sheet.getRow(2).setZeroHeight(true);
        }));
        assertThat(list.rows()).hasSize(3);
        assertThat(list.sheets().getFirst().hidden()).containsExactly(3);
    }

    @Test
    void ofOneSheetADistrictAllAreOfferedButNotThoseThatAreHidden() {
        byte[] content = Workbooks.of(workbook -> {
            people(workbook.createSheet("东城"), 0, 1);
            people(workbook.createSheet("西城"), 1, 2);
            people(workbook.createSheet("旧"), 2, 3);
            people(workbook.createSheet("更旧"), 2, 3);
            workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(read(content).rows()).extracting(ListRow::sheet).containsExactly("东城", "西城");
        NominationList one = NominationList.read(content, NominationListTest.RULES, java.util.Set.of("东城"));
        assertThat(one.rows()).extracting(ListRow::sheet).containsExactly("西城");
        assertThat(one.sheets()).extracting(ListSheet::name).containsExactly("东城", "西城");
    }

    @Test
    void aStyledEmptyCellInTheLastRowOfTheSheetIsNothing() {
        NominationList list = read(workbook(sheet -> {
            people(sheet, 0, 2);
            sheet.createRow(1_048_575).createCell(3);
        }));
        assertThat(list.rows()).hasSize(2);
        assertThat(list.sheets().getFirst().leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void aTitleMayStandAboveColumnsOfAnySeparator(String separator) {
        String list = "某某工会，推荐名册; 2026, 第二批\n"
                + String.join(separator, "姓名", "身份证号", "单位") + "\n"
                + String.join(separator, "张三", NUMBERS.getFirst(), "甲") + "\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            assertThat(read(list.getBytes(charset)).rows())
                    .extracting(ListRow::name)
                    .containsExactly("张三");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mimetype, application/vnd.oasis.opendocument.spreadsheet, ods",
        "mimetype, application/vnd.oasis.opendocument.text, word",
        "word/document.xml, '', word",
        "ppt/presentation.xml, '', slides",
        "xl/workbook.bin, '', binary",
        "Index/Document.iwa, '', numbers",
        "list.txt, '', archive"
    })
    void whatIsNoWorkbookIsCalledWhatItIs(String entry, String content, String what) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        refused("import.refused." + what, () -> read(out.toByteArray()));
    }

    @Test
    void aWebPageThatIsCalledAWorkbookIsCalledAWebPage() {
        refused("import.refused.web", () -> text("<html><table><tr><td>姓名</td></tr></table></html>"));
        refused("import.refused.web", () -> text("\uFEFF <table border=1><tr><td>姓名</td></tr></table>"));
    }

    private static void people(XSSFSheet sheet, int from, int to) {
        Workbooks.row(sheet, 0, "姓名", "身份证号", "单位");
        for (int i = from; i < to; i++) {
            Workbooks.row(sheet, i - from + 1, "张" + "甲乙丙丁".charAt(i), NUMBERS.get(i), "甲");
        }
    }
}
