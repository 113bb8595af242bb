package academy.guildhall.admissions;

import static academy.guildhall.testing.Acting.ask;
import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.admissions.ListPreview.Fate;
import academy.guildhall.admissions.ListPreview.Outcome;
import academy.guildhall.people.PersonCorrected.Field;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ImportsTest {
    @Autowired
    Imports imports;

    @Autowired
    Statements statements;

    @Autowired
    NominationRounds rounds;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    private PersonId administrator;
    private ProgrammeId programme;

    @BeforeEach
    void anAcademy() {
        administrator = acting.person("管理员");
        programme = academies.programme();
    }

    @Test
    void importingTheSameListAsWorkbookAndAsTextAddsNobodyTheSecondTimeAndSaysSo() {
        Outcome first = take(NominationListTest.file("nominations-2023-2.xlsx"));
        Outcome second = take(NominationListTest.file("nominations-2023-2.csv"));

        assertThat(first).isEqualTo(new Outcome(38, 0, 6));
        assertThat(second).isEqualTo(new Outcome(0, 38, 6));
    }

    @Test
    void showsBeforehandWhatWouldHappen() {
        byte[] list = list(1);
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.csv", list));

        ListPreview preview = ask(administrator, Role.ADMINISTRATOR, () -> imports.preview(id));

        assertThat(preview.open()).isTrue();
        assertThat(preview.count(Fate.NEW)).isEqualTo(1);
    }

    @Test
    void takesAListOverOnceHoweverOftenTheButtonIsPressed() throws Exception {
        byte[] list = list(3);
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.csv", list));
        Callable<Integer> press = () -> {
            try {
                return ask(
                        administrator,
                        Role.ADMINISTRATOR,
                        () -> imports.takeOver(id).added());
            } catch (Refusal done) {
                return 0;
            }
        };
        int added = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(4, press))) {
                added += answer.get();
            }
        }
        assertThat(added).isEqualTo(3);
    }

    @Test
    void takesAListOverWhileItsReaderLeavesAndSaysAfterwardsHowItWent() {
        acting.account(administrator, Role.ADMINISTRATOR);
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.csv", list(30)));
        Acting.as(administrator, Role.ADMINISTRATOR, () -> rounds.begin(id, imports.preview(id), Locale.ENGLISH));

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !preview(id).open());
        assertThat(preview(id).outcome()).isEqualTo(new Outcome(30, 0, 0));
    }

    @Test
    void entersNobodyOfAListThatIsStoppedOnTheWay() {
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.csv", list(250)));
        List<Integer> seen = new ArrayList<>();

        assertThatThrownBy(() -> ask(
                        administrator,
                        Role.ADMINISTRATOR,
                        () -> imports.takeOver(id, (done, of) -> {
                            seen.add(done);
                            if (done >= 100) {
                                throw new IllegalStateException("stopped");
                            }
                        })))
                .hasMessage("stopped");
        assertThat(seen).containsExactly(0, 100);
        assertThat(preview(id).count(Fate.NEW))
                .as("all are still to be entered")
                .isEqualTo(250);
    }

    private ListPreview preview(NominationImportId id) {
        return ask(administrator, Role.ADMINISTRATOR, () -> imports.preview(id));
    }

    @Test
    void addsApplicantsOfAnotherYearWithoutEnteringThemAgain() {
        byte[] list = list(2);
        assertThat(take(list)).isEqualTo(new Outcome(2, 0, 0));
        NominationImportId next =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2027, "b.csv", list));

        Outcome outcome = ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(next));

        assertThat(outcome).isEqualTo(new Outcome(2, 0, 0));
    }

    @Test
    void takesALongListOverInFull() {
        assertThat(take(list(130))).isEqualTo(new Outcome(130, 0, 0));
    }

    @Test
    void keepsNothingOfAListThatWasPutAside() {
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.csv", list(1)));
        Acting.as(administrator, Role.ADMINISTRATOR, () -> imports.putAside(id));

        assertThatThrownBy(() -> ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("import.refused.done"));
    }

    private Outcome take(byte[] list) {
        return ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> imports.takeOver(imports.handIn(programme, 2026, "list", list)));
    }

    /** A list of so many people whom nobody knows yet. */
    private static byte[] list(int people) {
        StringBuilder list = new StringBuilder("姓名,身份证号,电子邮箱\n");
        for (int i = 0; i < people; i++) {
            var identity = Acting.identity();
            list.append("测试甲,")
                    .append(identity.text())
                    .append(",p")
                    .append(identity.text())
                    .append("@example.com\n");
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusedRowsStayVisibleAndGoBackAsAWorkbookOfTheUnionsForm() throws Exception {
        byte[] sent = NominationListTest.file("nominations-2023-2.xlsx");
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "名册.xlsx", sent));
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id));

        assertThat(preview(id).rows())
                .extracting(ListPreview.Row::number)
                .containsExactly("39", "40", "41", "42", "43", "44");
        byte[] back = ask(administrator, Role.ADMINISTRATOR, () -> imports.returned(id));
        assertThat(ask(administrator, Role.ADMINISTRATOR, () -> imports.returnedName(id)))
                .isEqualTo("名册-退回.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(back));
                XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(sent))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFSheet form = theirs.getSheetAt(0);
            DataFormatter formatter = new DataFormatter();
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 16; column++) {
                    assertThat(formatter.formatCellValue(
                                    sheet.getRow(row) == null
                                            ? null
                                            : sheet.getRow(row).getCell(column)))
                            .isEqualTo(formatter.formatCellValue(
                                    form.getRow(row) == null
                                            ? null
                                            : form.getRow(row).getCell(column)));
                }
            }
            assertThat(sheet.getCellComments().values())
                    .extracting(comment -> comment.getString().getString())
                    .contains("身份证号：校验码不符，有一位数字有误", "姓名：缺失", "申报日期：日期不存在")
                    .hasSize(6);
            sheet.getCellComments()
                    .keySet()
                    .forEach(at -> assertThat(sheet.getRow(at.getRow())
                                    .getCell(at.getColumn())
                                    .getCellStyle()
                                    .getFillForegroundColor())
                            .as("the mark of the cell " + at)
                            .isEqualTo(IndexedColors.ROSE.getIndex()));
        }
        NominationList again = NominationList.read(back, NominationListTest.RULES);
        assertThat(again.rows()).extracting(ListRow::number).containsExactly("39", "40", "41", "42", "43", "44");
        assertThat(again.rows())
                .filteredOn(row -> !row.faults().isEmpty())
                .as("but for the one that was there twice")
                .hasSize(5);
    }

    @Test
    void aListOfNoRefusedRowsKeepsNothingAndHasNothingToGoBack() {
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.csv", list(1)));
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id));
        assertThat(preview(id).rows()).isEmpty();
        assertThatThrownBy(() -> ask(administrator, Role.ADMINISTRATOR, () -> imports.returned(id)))
                .isInstanceOf(NotFound.class);
    }

    private NominationImportId handIn(String list) {
        return ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> imports.handIn(programme, 2026, "名册.csv", list.getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(String name, String identity, String employer, String phone) {
        return "姓名,身份证号,工作单位,手机号\n" + name + "," + identity + "," + employer + "," + phone + "\n";
    }

    @Test
    void aRowThatMatchesSomebodyKnownSaysAsWhomAndAnotherNameIsRefused() {
        String identity = Acting.identity().text();
        NominationImportId first = handIn(row("测试乙", identity, "旧厂", "19949541226"));
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(first));

        ListPreview.Row same =
                preview(handIn(row("测试乙", identity, "旧厂", ""))).rows().getFirst();
        assertThat(same.fate()).isEqualTo(Fate.KNOWN);
        assertThat(same.knownAs()).isEqualTo("测试乙 · 旧厂");
        assertThat(same.changes()).isEmpty();

        ListPreview.Row other =
                preview(handIn(row("测试丙", identity, "旧厂", ""))).rows().getFirst();
        assertThat(other.fate()).isEqualTo(Fate.REFUSED);
        assertThat(other.faults()).containsExactly(RowFault.of(ListColumn.NAME, "knownAs", "测试乙"));
    }

    @Test
    void whatAListSaysOtherwiseOfSomebodyKnownIsOfferedAndTakenOverWhenAskedFor() {
        acting.account(administrator, Role.ADMINISTRATOR);
        String identity = Acting.identity().text();
        NominationImportId first = handIn(row("测试乙", identity, "旧厂", "19949541226"));
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(first));

        String moved = row("测试乙", identity, "新厂", "19949541227");
        NominationImportId unasked = handIn(moved);
        assertThat(preview(unasked).rows().getFirst().changes())
                .containsEntry(Field.EMPLOYER, "旧厂 → 新厂")
                .containsEntry(Field.PHONE, "199****1226 → 199****1227");
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(unasked));

        NominationImportId asked = handIn(moved);
        ListPreview.Row offered = preview(asked).rows().getFirst();
        assertThat(offered.knownAs()).isEqualTo("测试乙 · 旧厂");
        Acting.as(administrator, Role.ADMINISTRATOR, () -> imports.takeChanges(asked, Set.of(offered.person())));
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(asked));

        ListPreview.Row now = preview(handIn(moved)).rows().getFirst();
        assertThat(now.knownAs()).isEqualTo("测试乙 · 新厂");
        assertThat(now.changes()).isEmpty();
    }

    @Test
    void ofSomebodyWhoStandsElsewhereNoMoreThanTheNameIsSaidAndNothingIsOffered() {
        String identity = Acting.identity().text();
        NominationImportId elsewhere = handIn(row("测试丁", identity, "外院的厂", "19949541226"));
        ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(elsewhere));

        AcademyId academy = academies.academy();
        ProgrammeId theirs = academies.programme(academy);
        Grant ofTheirs = Acting.grant(Role.ADMINISTRATOR, Scope.academy(academy.value()));
        byte[] moved = row("测试丁", identity, "新厂", "19949541227").getBytes(StandardCharsets.UTF_8);
        NominationImportId list =
                ask(acting.person("管理员"), ofTheirs, () -> imports.handIn(theirs, 2026, "a.csv", moved));
        ListPreview.Row stranger =
                ask(administrator, ofTheirs, () -> imports.preview(list)).rows().getFirst();
        assertThat(stranger.fate()).isEqualTo(Fate.NEW);
        assertThat(stranger.knownAs()).isEqualTo("测试丁");
        assertThat(stranger.changes()).isEmpty();
    }

    @Test
    void aListIsLookedAtInAsManyStatementsHoweverLongItIs() {
        NominationImportId few =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.csv", list(3)));
        NominationImportId many =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.csv", list(60)));
        preview(few);
        assertThat(statements.during(() -> preview(many))).hasSameSizeAs(statements.during(() -> preview(few)));
    }

    @Test
    void employersOfManyRowsAreLookedUpTogether() {
        String rows = "姓名,身份证号,工作单位\n";
        for (int i = 0; i < 40; i++) {
            rows += "测试甲,%s,%s\n"
                    .formatted(
                            Acting.identity().text(),
                            List.of("甲一厂", "乙二所", "丙三院").get(i % 3));
        }
        NominationImportId id = handIn(rows);
        List<String> sent = statements.during(() -> ask(administrator, Role.ADMINISTRATOR, () -> imports.takeOver(id)));
        assertThat(sent)
                .filteredOn(sql -> sql.contains("from organisation_alias"))
                .hasSize(1);
    }

    @Test
    void whoSawOtherSheetsTakesNothingOver() {
        byte[] sheets = Workbooks.of(workbook -> {
            for (String district : List.of("东城", "西城")) {
                var sheet = workbook.createSheet(district);
                String[][] rows = {
                    {"姓名", "身份证号", "工作单位"}, {"测试戊", Acting.identity().text(), "甲"}
                };
                for (int at = 0; at < rows.length; at++) {
                    var row = sheet.createRow(at);
                    for (int cell = 0; cell < rows[at].length; cell++) {
                        row.createCell(cell).setCellValue(rows[at][cell]);
                    }
                }
            }
        });
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "a.xlsx", sheets));
        Acting.as(administrator, Role.ADMINISTRATOR, () -> imports.leaveOut(id, List.of("东城")));
        ListPreview seen = preview(id);
        Acting.as(administrator, Role.ADMINISTRATOR, () -> imports.leaveOut(id, List.of("西城")));
        Acting.as(
                administrator,
                Role.ADMINISTRATOR,
                () -> refused("stale.changed", () -> rounds.begin(id, seen, Locale.ENGLISH)));
    }

    @Test
    void whoHasNoAddressIsEnteredLikeEverybodyElse() {
        StringBuilder list = new StringBuilder("姓名,身份证号,工作单位\n");
        for (int i = 0; i < 51; i++) {
            list.append("测试甲,").append(Acting.identity().text()).append(",甲\n");
        }
        byte[] content = list.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(take(content)).isEqualTo(new Outcome(51, 0, 0));
        assertThat(take(content)).isEqualTo(new Outcome(0, 51, 0));
    }
}
