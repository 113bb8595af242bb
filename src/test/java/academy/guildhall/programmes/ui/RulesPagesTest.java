package academy.guildhall.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Help;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.CriterionGroup;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.RuleVersions;
import academy.guildhall.programmes.ScoreBand;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@ViewPackages(classes = {RuleVersionsView.class})
class RulesPagesTest extends SpringBrowserlessTest {
    @Autowired
    Academies academies;

    @Autowired
    RuleVersions versions;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private ProgrammeId programme;

    @BeforeEach
    void anAdministrator() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        programme = academies.programme();
        PersonId administrator = acting.person("管理员");
        Acting.signIn(administrator, Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void putsANewVersionIntoForceThatDiffersInOneFigure() {
        form();
        test(notice()).setValue(7);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        press("Put into force");

        navigate("settings/programmes/" + programme, RuleVersionsView.class);
        assertThat(html())
                .contains("Version 2", "runs for 7 working days, counting the first", "A cohort takes about 40 people");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefusedAndAfterAReload() {
        form();
        test(notice()).setValue(999);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        press("Put into force");
        assertThat(notice().getErrorMessage()).isEqualTo("A notice runs for 1 to 250 working days.");
        assertThat(notice().getValue()).isEqualTo(999);

        form();
        assertThat(notice().getValue()).isEqualTo(999);
    }

    @Test
    void saysEverythingThatIsMissingOrCantBeAtOnceAndAtItsSentence() {
        form();
        test(notice()).setValue(999);
        figure("A cohort takes … people.").clear();
        figure("A lecture is too short if it takes less than … minutes.").setValue(15);
        press("Put into force");

        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains(
                        "4 things need correcting",
                        "Choose the day from which the version applies",
                        "Fill in “People in a cohort”.",
                        "A notice runs for 1 to 250 working days.",
                        "must be shorter than a full one");
        assertThat(figure("A cohort takes … people.").isInvalid()).isTrue();
        assertThat(find(DatePicker.class).single().isInvalid()).isTrue();
    }

    @Test
    void saysAtEachRuleWhatItMeansAndWhereItStands() {
        navigate("settings/programmes/" + programme, RuleVersionsView.class);

        assertThat(find(Help.class).all()).hasSize(8);
        assertThat(find(Help.class).all().getFirst().getElement().getTextRecursively())
                .contains("Help: Places", "How many places a cohort is opened with", ", version 1, in force from ");
    }

    @Test
    void namesTheOneFigureThatAnotherTabPutIntoForceMeanwhile() {
        form();
        test(notice()).setValue(9);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        inAnotherTab();
        press("Put into force");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Years of an appointment: 5")
                .noneMatch(text -> text.startsWith("Working days of a notice"));
        assertThat(notice().getValue()).isEqualTo(9);
        press("Use the newer version");
        assertThat(notice().getValue()).isEqualTo(5);
        assertThat(figure("An appointment runs for … years.").getValue()).isEqualTo(5);
    }

    @Test
    void changesWeightsTiesAndWordsOfTheRubric() {
        form();
        line("Values: own true story").points("8");
        line("Slides and materials").points("12");
        test(words("Band 1, in Chinese")).setValue("讲出亲历的转折");
        for (int band = 1; band <= 4; band++) {
            test(words("Band " + band + ", in Chinese")).setValue("第" + band + "档");
            test(words("Band " + band + ", in English")).setValue("Meaning " + band);
        }
        test(find(Select.class).withLabel("First").single()).selectItem("Slides and materials");
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        assertThat(html()).contains("Points in total: 100 of 100");
        press("Put into force");

        Rubric rubric = versions.of(programme).getFirst().rules().trial().rubric();
        assertThat(rubric.criteria().getFirst().points()).isEqualByComparingTo("8");
        assertThat(rubric.criteria().getFirst().wording(3, Locale.ENGLISH)).isEqualTo("Meaning 4");
        assertThat(rubric.ties().getFirst()).isEqualTo(new Rubric.Tie(Rubric.Tie.Of.CRITERION, "slides"));
        navigate("settings/programmes/" + programme, RuleVersionsView.class);
        assertThat(html()).contains("Meaning 4", "then Slides and materials, Teaching: method and demonstration");
    }

    @Test
    void saysAtEachFieldOfTheRubricWhatMakesNoSenseAndKeepsItAfterAReload() {
        form();
        line("Values: own true story").points("9.7");
        test(find(IntegerField.class).withLabel("From, in per cent").all().get(1))
                .setValue(95);
        test(find(BigDecimalField.class).withLabel("Minimum, if any").all().get(2))
                .setValue(new BigDecimal("31"));
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        press("Put into force");

        assertThat(find(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains(
                        "4 things need correcting",
                        "The rubric adds up to 99.7 points. It must be 100.",
                        "Choose more than 0 points, in steps of 0.5.",
                        "The minimum is 0 to 30, the points that this group can earn.",
                        "This band must begin above 0 and below 90 per cent");
        assertThat(line("Values: own true story").field().getErrorMessage()).contains("in steps of 0.5");

        form();
        assertThat(line("Values: own true story").field().getValue()).isEqualByComparingTo("9.7");
    }

    @Test
    void addsACriterionInAGroupOfItsOwn() {
        form();
        press("Add a group");
        press("Add a criterion");
        int groups = find(GroupLine.class).all().size();
        test(find(TextField.class).withLabel("Name in Chinese").all().get(groups - 1))
                .setValue("安全");
        test(find(TextField.class).withLabel("Name in English").all().get(groups - 1))
                .setValue("Safety");
        CriterionLine added = find(CriterionLine.class).all().getLast();
        test(find(TextField.class, added).withLabel("Name in Chinese").single()).setValue("安全操作");
        test(find(TextField.class, added).withLabel("Name in English").single()).setValue("Safe work");
        test(find(Select.class, added).single()).selectItem("Safety");
        test(find(BigDecimalField.class, added).single()).setValue(new BigDecimal("5"));
        CriterionLine time = find(CriterionLine.class).all().get(10);
        test(find(Button.class, time).withText("Remove").single()).click();
        GroupLine timeGroup = find(GroupLine.class).all().get(6);
        test(find(Button.class, timeGroup).withText("Remove").single()).click();
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        press("Put into force");

        Rubric rubric = versions.of(programme).getFirst().rules().trial().rubric();
        assertThat(rubric.criteria())
                .extracting(Criterion::en)
                .contains("Safe work")
                .doesNotContain("Time use");
        assertThat(rubric.groups())
                .extracting(CriterionGroup::en)
                .contains("Safety")
                .doesNotContain("Time use");
        assertThat(rubric.criteria().getLast().group())
                .isEqualTo(rubric.groups().getLast().code());
    }

    @Test
    void putsCriteriaInAnotherOrderAndAddsABandThatMeansSomethingInEach() {
        form();
        CriterionLine last = find(CriterionLine.class).all().getLast();
        test(find(Button.class, last).withText("Up").single()).click();
        assertThat(find(CriterionLine.class).all()).hasSizeGreaterThan(2);
        assertThat(find(CriterionLine.class).all().reversed().get(1)).isSameAs(last);
        assertThat(find(Button.class, find(CriterionLine.class).all().getFirst())
                        .withText("Up")
                        .all())
                .isEmpty();
        press("Add a band");
        BandLine added = find(BandLine.class).all().get(3);
        test(find(TextField.class, added).withLabel("Name in Chinese").single()).setValue("勉强");
        test(find(TextField.class, added).withLabel("Name in English").single()).setValue("Barely");
        test(find(IntegerField.class, added).single()).setValue(30);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        form();
        assertThat(find(BandLine.class).all()).hasSize(5);
        test(find(DatePicker.class).first()).setValue(clock.local().toLocalDate());
        press("Put into force");

        Rubric rubric = versions.of(programme).getFirst().rules().trial().rubric();
        assertThat(rubric.bands()).extracting(ScoreBand::from).containsSubsequence(30, 0);
        assertThat(rubric.criteria().reversed().get(1).code()).isEqualTo(last.code());
    }

    private record Line(RulesPagesTest page, BigDecimalField field) {
        void points(String points) {
            page.test(field).setValue(new BigDecimal(points));
        }
    }

    /** The points of a criterion by its English name. */
    private Line line(String english) {
        CriterionLine line = find(CriterionLine.class).all().stream()
                .filter(one -> one.criterion().en().equals(english))
                .findFirst()
                .orElseThrow();
        return new Line(this, find(BigDecimalField.class, line).single());
    }

    /** What a band means for the first criterion. */
    private TextField words(String label) {
        return find(TextField.class, find(CriterionLine.class).all().getFirst())
                .withLabel(label)
                .single();
    }

    private void inAnotherTab() {
        ProgrammeRules was = ProgrammeRules.defaults();
        versions.publish(
                programme,
                new Seen(1),
                clock.local().toLocalDate(),
                new ProgrammeRules(
                        was.capacity(),
                        was.polishingRounds(),
                        was.coachAnswerDays(),
                        was.trial(),
                        was.noticeDays(),
                        was.noticeCloses(),
                        was.objectionDays(),
                        5));
    }

    private void form() {
        navigate("settings/programmes/" + programme + "/rules", NewRulesView.class);
    }

    private IntegerField notice() {
        return figure("A notice runs for … working days, counting the first.");
    }

    /** Readers hear the whole sentence at the figure in it. */
    private IntegerField figure(String sentence) {
        return find(IntegerField.class).all().stream()
                .filter(field -> sentence.equals(field.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).first()).click();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
