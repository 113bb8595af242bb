package academy.guildhall.admissions;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The preview says how a list was read: its sheets, which column was taken for what, and which rows were left out. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.admissions.ui", "academy.guildhall.platform.ui"})
class ListReadingTest extends SpringBrowserlessTest {
    @Autowired
    Imports imports;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    private PersonId administrator;

    @BeforeEach
    void anAdministrator() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        administrator = acting.account(acting.person("管理员"), Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    private NominationImportId look(byte[] content) {
        var programme = academies.programme();
        NominationImportId id =
                ask(administrator, Role.ADMINISTRATOR, () -> imports.handIn(programme, 2026, "名册.xlsx", content));
        Acting.signIn(administrator, Role.ADMINISTRATOR);
        UI.getCurrent().navigate("applications/import/" + id);
        return id;
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private static void people(XSSFSheet sheet, int many) {
        Workbooks.row(sheet, 0, "姓名", "身份证号", "工作单位");
        for (int i = 1; i <= many; i++) {
            Workbooks.row(
                    sheet, i, sheet.getSheetName() + "甲", Acting.identity().text(), "甲单位");
        }
    }

    @Test
    void saysWhichColumnWasTakenForWhatAndWhichForNothing() {
        look(("姓名,身份证号码,政治面貌,联系电话\n张三," + Acting.identity().text() + ",群众,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(paragraphs())
                .contains("Columns used: A 姓名, B 身份证号码 → 身份证号, D 联系电话 → 手机号", "Columns not used: C 政治面貌");
    }

    @Test
    void countsEveryRowThatWasLeftOutAndSaysWhatStandsInIt() {
        look(Workbooks.workbook(sheet -> {
            Workbooks.row(sheet, 0, "姓名", "身份证号", "工作单位");
            Workbooks.row(sheet, 1, "张三", Acting.identity().text(), "甲");
            Workbooks.row(sheet, 2, "", "", "");
            Workbooks.row(sheet, 3, "姓名", "身份证号", "工作单位");
            Workbooks.row(sheet, 4, "李四", Acting.identity().text(), "乙");
            sheet.getRow(4).setZeroHeight(true);
            Workbooks.row(sheet, 5, "合计", "2", "");
            Workbooks.row(sheet, 6, "注：本表一式两份", "", "");
        }));
        assertThat(paragraphs())
                .contains(
                        "One empty row left out: 3",
                        "One repeated heading left out: row 4 (姓名 身份证号 工作单位)",
                        "One total left out: row 6 (合计 2)",
                        "One note or signature left out: row 7 (注：本表一式两份)",
                        "One row is hidden in the workbook but counted: 5");
    }

    @Test
    void offersEverySheetThatIsNotHiddenAndOneThatIsLeftOutAddsNobody() {
        NominationImportId id = look(Workbooks.of(workbook -> {
            people(workbook.createSheet("东城"), 1);
            people(workbook.createSheet("西城"), 2);
            people(workbook.createSheet("旧表"), 3);
            workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
        }));
        assertThat(choice().getGenericDataView().getItems()).hasSize(2);
        assertThat(page()).doesNotContain("旧表");
        assertThat(find(Button.class).withText("Add 3").all()).hasSize(1);

        test(choice()).deselectItem("西城: 2 people");
        assertThat(find(Button.class).withText("Add 1").all()).hasSize(1);
        assertThat(page()).contains("东城: one person");

        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("applications/import/" + id);
        assertThat(choice().getValue())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("东城");

        test(choice()).selectItem("西城: 2 people");
        assertThat(find(Button.class).withText("Add 3").all()).hasSize(1);
    }

    @Test
    void whereEverySheetIsLeftOutThereIsNoButtonToAddNobody() {
        look(Workbooks.of(workbook -> {
            people(workbook.createSheet("东城"), 1);
            people(workbook.createSheet("西城"), 1);
        }));
        test(choice()).deselectAll();
        assertThat(find(Button.class).all()).extracting(Button::getText).noneMatch(text -> text.startsWith("Add"));
        assertThat(find(Paragraph.class).withId("import-summary").single().getText())
                .endsWith("There’s no one to add.");
    }

    @Test
    void showsEveryFieldThatWillBeStoredAndWhomItInvites() {
        String identity = Acting.identity().text();
        String gender = identity.charAt(16) % 2 == 0 ? "女" : "男";
        look(("姓名,性别,身份证号,手机号,电子邮箱,工作单位,所在区,拟开发课程,课程类别\n"
                        + "张三,%s,%s,19949541226,reading%s@example.com,甲单位,海淀区,氩弧焊,技能类\n")
                .formatted(gender, identity, identity)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(find(Button.class).withText("Add 1, invite 1").all()).hasSize(1);
        Grid<?> rows = find(Grid.class).single();
        ListPreview.Row row = (ListPreview.Row) rows.getGenericDataView().getItem(0);
        assertThat(row.stored().keySet())
                .contains(
                        ListColumn.GENDER,
                        ListColumn.IDENTITY,
                        ListColumn.PHONE,
                        ListColumn.EMAIL,
                        ListColumn.COURSE,
                        ListColumn.KIND);
    }

    private CheckboxGroup<?> choice() {
        return find(CheckboxGroup.class).withLabel("Sheets imported").single();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
