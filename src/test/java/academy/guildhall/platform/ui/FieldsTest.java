package academy.guildhall.platform.ui;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed into a field is kept as it was meant or refused at the field; it never becomes nothing in silence. */
@ApplicationTest
@ViewPackages(packages = "academy.guildhall.platform.ui")
class FieldsTest extends SpringBrowserlessTest {
    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private static ChoiceBox<String> coaches() {
        ChoiceBox<String> box = new ChoiceBox<>("Coach");
        box.setItems("王甲", "王乙");
        UI.getCurrent().add(box);
        return box;
    }

    @Test
    void whatWasTypedAndNotChosenIsRefusedAtTheField() {
        ChoiceBox<String> box = coaches();
        typeInto(box, "王丙");
        assertThat(box.isInvalid()).isTrue();
        assertThat(box.getErrorMessage()).contains("王丙");
        refused("choice.refused", box::chosen);

        box.setValue("王乙");
        assertThat(box.isInvalid()).isFalse();
        assertThat(box.chosen()).isEqualTo("王乙");
    }

    @Test
    void aFormWithABinderRefusesItToo() {
        ChoiceBox<String> box = coaches();
        Binder<StringBuilder> binder = new Binder<>();
        binder.forField(box).bind(StringBuilder::toString, StringBuilder::append);
        typeInto(box, "王丙");
        assertThat(binder.validate().isOk()).isFalse();
    }

    @Test
    void theWholeOfALabelIsAsGoodAsAChoice() {
        ChoiceBox<String> box = coaches();
        typeInto(box, " 王　甲 ");
        assertThat(box.chosen()).isEqualTo("王甲");
    }

    @Test
    void aClearedFieldIsEmptyWithoutAWord() {
        ChoiceBox<String> box = coaches();
        typeInto(box, "王丙");
        typeInto(box, "");
        assertThat(box.chosen()).isNull();
        assertThat(box.isInvalid()).isFalse();
    }

    @Test
    void ofSeveralChoicesNoneIsLostInSilence() {
        ChoicesBox<String> box = new ChoicesBox<>("Members");
        box.setItems("王甲", "王乙");
        UI.getCurrent().add(box);
        box.select("王甲");
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, "王丙"));
        refused("choice.refused", box::chosen);
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, "王乙"));
        assertThat(box.chosen()).containsExactlyInAnyOrder("王甲", "王乙");
    }

    private static void typeInto(ChoiceBox<String> box, String text) {
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/7/3", "2026年7月3日", "20260703", "2026-7-3 00:00:00", "２０２６．７．３", "26.7.3", "46206"})
    void everyFieldForADayTakesItAsPeopleTypeIt(String typed) {
        for (Locale locale : java.util.List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            DatePicker picker = new DatePicker();
            Calendars.speak(picker, locale);
            var day = picker.getFallbackParser().apply(typed);
            assertThat(day.isError()).isFalse();
            day.ifOk(read -> assertThat(read).isEqualTo(LocalDate.of(2026, 7, 3)));
        }
    }

    @Test
    void whatIsNoDayIsSaidAtTheFieldAndNotKeptAsNothing() {
        DatePicker picker = new DatePicker();
        Calendars.speak(picker, Locale.ENGLISH);
        assertThat(picker.getFallbackParser().apply("tomorrow").isError()).isTrue();
        assertThat(picker.getI18n().getBadInputErrorMessage()).contains("2026-07-03");
        assertThat(Calendars.day(picker)).isNull();
        picker.setInvalid(true);
        refused("calendar.unreadable", () -> Calendars.day(picker));
    }

    @Test
    void noCalendarOpensOverThePageThatIsTabbedThrough() {
        DatePicker day = new DatePicker();
        TimePicker time = new TimePicker();
        Calendars.speak(day, Locale.ENGLISH);
        Calendars.speak(time, Locale.ENGLISH);
        assertThat(day.isAutoOpen()).isFalse();
        assertThat(time.isAutoOpen()).isFalse();
    }
}
