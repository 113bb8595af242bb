package academy.guildhall.admissions;

import static academy.guildhall.admissions.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell counts as it was typed, or its row is refused with the column and the reason. */
class ListCellsTest {
    private static final String RIGHT = "11000019891110011X";

    private static List<ListRow> text(String list) {
        return NominationList.read(list.getBytes(StandardCharsets.UTF_8), NominationListTest.RULES)
                .rows();
    }

    private static ListRow person(String headings, String cells) {
        return text("姓名,身份证号," + headings + "\n张三," + RIGHT + "," + cells + "\n")
                .getFirst();
    }

    private static void refused(ListRow row, ListColumn column, String reason) {
        assertThat(row.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.reasonKey()).isEqualTo("import.fault." + reason);
        });
    }

    @Test
    void aNumberOfSixteenDigitsOrMoreIsRefusedAsRoundedByTheSpreadsheet() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double number = 110108197801079000d + random.nextInt(1_000_000) * 1000d;
            List<ListRow> rows = NominationList.read(
                            workbook(sheet -> {
                                Workbooks.row(sheet, 0, "姓名", "身份证号", "单位");
                                Workbooks.row(sheet, 1, "张三", number, "甲");
                            }),
                            NominationListTest.RULES)
                    .rows();
            refused(rows.getFirst(), ListColumn.IDENTITY, "rounded");
        }
    }

    @Test
    void aLongNumberIsRefusedAsRoundedInWhateverColumnItStands() {
        List<ListRow> rows = NominationList.read(
                        workbook(sheet -> {
                            Workbooks.row(sheet, 0, "姓名", "身份证号", "单位");
                            Workbooks.row(sheet, 1, "张三", RIGHT, 1234567890123456d);
                        }),
                        NominationListTest.RULES)
                .rows();
        refused(rows.getFirst(), ListColumn.EMPLOYER, "rounded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10108E+17", "1.10108e17", "110108197801071000"})
    void aTextThatWasSavedFromARoundedNumberIsRefusedAsThat(String number) {
        refused(text("姓名,身份证号,单位\n张三," + number + ",甲\n").getFirst(), ListColumn.IDENTITY, "rounded");
    }

    @Test
    void aMobileNumberIsReadFromANumberAsWellAsFromAText() {
        ListRow row = NominationList.read(
                        workbook(sheet -> {
                            Workbooks.row(sheet, 0, "姓名", "身份证号", "手机号");
                            Workbooks.row(sheet, 1, "张三", RIGHT, 19949541226d);
                        }),
                        NominationListTest.RULES)
                .rows()
                .getFirst();
        assertThat(row.faults()).isEmpty();
        assertThat(Objects.requireNonNull(nomination(row).person().phone()).text())
                .isEqualTo("19949541226");
    }

    @ParameterizedTest
    @CsvSource({
        "性别, 女, GENDER, genderOfNumber",
        "性别, 未知, GENDER, gender",
        "单位, '=1+1', EMPLOYER, formula",
        "荣誉, '首都劳动奖章（1312）', HONOURS, honourYear",
        "带徒人数, 若干, APPRENTICES, number",
        "申报日期, 2026-02-30, DATE, date",
        "申报日期, 明天, DATE, dateForm",
        "单位, '甲\u0007厂', EMPLOYER, sign",
        "荣誉, '首都\u0007劳动奖章', HONOURS, sign",
        "手机号, '1994954\u00071226', PHONE, sign",
        "邮箱, 'a\u0007b@example.com', EMAIL, sign",
        "性别, '男\uE000', GENDER, sign"
    })
    void namesTheColumnAndTheReason(String heading, String cell, ListColumn column, String reason) {
        refused(person(heading, cell), column, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "000000198911100110, identity.REGION",
        "110000089911100110, identity.YEAR",
        "110000198902300110, identity.BIRTHDAY",
        "110000198911100111, identity.CHECK_DIGIT",
        "1100001989, identity.FORM"
    })
    void namesWhatCannotBeInAnIdentityNumber(String number, String reason) {
        refused(text("姓名,身份证号,单位\n张三," + number + ",甲\n").getFirst(), ListColumn.IDENTITY, reason);
    }

    @Test
    void aChildIsNotNominated() {
        ListRules later = new ListRules(LocalDate.of(1999, 1, 1), text -> null);
        ListRow row = NominationList.read(("姓名,身份证号,单位\n张三," + RIGHT + ",甲\n").getBytes(StandardCharsets.UTF_8), later)
                .rows()
                .getFirst();
        refused(row, ListColumn.IDENTITY, "identity.age");
    }

    @Test
    void signsThatNobodySeesAreTakenOutOfEveryCell() {
        ListRow row = text("姓\u00A0名,身\u200B份证号,手机号,单位,荣誉\n"
                        + "张\u200B三\u202E,110000\u00A0198911\u200B10011X,199\u00A04954 1226,甲\u202E厂,首都\u200B劳动奖章\n")
                .getFirst();
        assertThat(row.faults()).isEmpty();
        assertThat(row.name()).isEqualTo("张三");
        assertThat(nomination(row).person().employer()).isEqualTo("甲厂");
        assertThat(nomination(row).person().honours().getFirst().title()).isEqualTo("首都劳动奖章");
    }

    @Test
    void aSignThatAWorkbookWritesInCodeIsRefusedLikeTheSignItself() {
        List<ListRow> rows = NominationList.read(
                        workbook(sheet -> {
                            Workbooks.row(sheet, 0, "姓名", "身份证号", "单位");
                            Workbooks.row(sheet, 1, "张三_x0000_", RIGHT, "甲");
                            Workbooks.row(sheet, 2, "李四", "110000197510210217", "甲_x0007_厂");
                        }),
                        NominationListTest.RULES)
                .rows();
        refused(rows.getFirst(), ListColumn.NAME, "sign");
        refused(rows.getLast(), ListColumn.EMPLOYER, "sign");
    }

    @Test
    void whatNoCertificateCanPrintIsSaidAtTheRow() {
        ListRules rules = new ListRules(LocalDate.of(2026, 11, 26), text -> text.contains("𠮷") ? "𠮷" : null);
        List<ListRow> rows = NominationList.read(
                        ("姓名,身份证号,单位\n" + "𠮷田," + RIGHT + ",甲\n" + "李四,110000197510210217,𠮷厂\n")
                                .getBytes(StandardCharsets.UTF_8),
                        rules)
                .rows();
        refused(rows.getFirst(), ListColumn.NAME, "unprintable");
        refused(rows.getLast(), ListColumn.EMPLOYER, "unprintable");
    }

    @Test
    void aPersonsCellsMayBeMergedDownOverTheRowsOfTheirHonours() {
        List<ListRow> rows = NominationList.read(
                        workbook(sheet -> {
                            Workbooks.row(sheet, 0, "姓名", "身份证号", "单位", "荣誉称号");
                            Workbooks.row(sheet, 1, "张三", RIGHT, "甲", "首都劳动奖章（2016）");
                            Workbooks.row(sheet, 2, "", "", "", "北京大工匠（2019）");
                            Workbooks.row(sheet, 3, "李四", "110000197510210217", "", "");
                            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
                            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
                            sheet.addMergedRegion(new CellRangeAddress(1, 3, 2, 2));
                        }),
                        NominationListTest.RULES)
                .rows();
        assertThat(rows).hasSize(2);
        assertThat(nomination(rows.getFirst()).person().honours()).hasSize(2);
        assertThat(nomination(rows.getLast()).person().employer()).isEqualTo("甲");
    }

    private static Nomination nomination(ListRow row) {
        return Objects.requireNonNull(row.nomination());
    }
}
