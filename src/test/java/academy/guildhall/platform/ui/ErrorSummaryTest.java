package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that is wrong with a form is said at once, at its fields and above them. */
@ApplicationTest
@ViewPackages(packages = "academy.guildhall.platform.ui")
class ErrorSummaryTest extends SpringBrowserlessTest {
    private final TextField name = new TextField("Name");
    private final TextField room = new TextField("Room");
    private final DatePicker day = new DatePicker("Day");
    private final AtomicInteger saved = new AtomicInteger();
    private ErrorSummary errors;

    @BeforeEach
    void aForm() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        errors = new ErrorSummary().field("name", name).field("room", room).field("day", day);
        UI.getCurrent().add(errors, name, room, day);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAtItsFieldAndAbove() {
        room.setValue("201");
        save();
        assertThat(said()).containsExactly("Fill in “Name”.", "Fill in “Day”.");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Fill in “Name”.");
        assertThat(room.isInvalid()).isFalse();
        assertThat(day.isInvalid()).isTrue();
        assertThat(saved).hasValue(0);
    }

    @Test
    void whatWasPutRightIsMarkedNoLonger() {
        save();
        name.setValue("Wang");
        room.setValue("201");
        day.setValue(java.time.LocalDate.of(2026, 11, 26));
        save();
        assertThat(errors.isVisible()).isFalse();
        assertThat(List.of(name.isInvalid(), room.isInvalid(), day.isInvalid())).containsOnly(false);
        assertThat(saved).hasValue(1);
    }

    @Test
    void whatARuleRefusesStandsAtTheFieldThatItNames() {
        errors.attempt(() -> new Faults()
                .unless(false, "room", "panel.refused.room", 80)
                .unless(false, "room", "panel.refused.firstStart")
                .unless(false, "elsewhere", "panel.refused.day")
                .refuse());
        assertThat(said()).hasSize(3);
        assertThat(room.getErrorMessage()).contains(said().get(0)).contains(said().get(1));
        assertThat(name.isInvalid()).isFalse();
    }

    @Test
    void eachLineThatIsAboutAFieldLeadsToIt() {
        save();
        assertThat(errors.getChildren().flatMap(Component::getChildren).flatMap(Component::getChildren))
                .hasSize(3)
                .allMatch(NativeButton.class::isInstance);
    }

    @Test
    void nothingIsDoneWhileAFieldHoldsWhatItCannotRead() {
        day.setErrorMessage("Not a day");
        day.setInvalid(true);
        assertThat(errors.attempt(saved::incrementAndGet)).isFalse();
        assertThat(said()).containsExactly("Not a day");
        assertThat(saved).hasValue(0);
    }

    @Test
    void whatTwoDidAtOnceIsLeftToTheForm() {
        assertThatThrownBy(() -> errors.attempt(() -> {
                    throw new Stale(Seen.FIRST, List.of());
                }))
                .isInstanceOf(Stale.class);
        assertThat(errors.isVisible()).isFalse();
    }

    @Test
    void whatNobodyForesawIsSaidWithAReference() {
        errors.attempt(() -> {
            throw new IllegalStateException("a secret of the house");
        });
        assertThat(said()).singleElement().asString().doesNotContain("secret").contains("reference");
    }

    @Test
    void whereOneSentenceIsSaidItHoldsAll() {
        assertThatThrownBy(() -> new Faults()
                        .unless(false, "name", "panel.refused.day")
                        .unless(true, "day", "panel.refused.day")
                        .unless(false, "room", "panel.refused.firstStart")
                        .refuse())
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.key()).isEqualTo("panel.refused.day");
                    assertThat(refused.each()).extracting(Refusal::field).containsExactly("name", "room");
                });
    }

    private void save() {
        errors.over(() -> {
                    errors.filled("name", "room", "day").refuse();
                    saved.incrementAndGet();
                })
                .run();
    }

    private List<String> said() {
        return errors.getChildren()
                .flatMap(Component::getChildren)
                .filter(ListItem.class::isInstance)
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }
}
