package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@ViewPackages(packages = "academy.guildhall.platform.ui")
class DraftsTest extends SpringBrowserlessTest {
    @Autowired
    Drafts drafts;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private final String place = "test:" + UUID.randomUUID();

    @BeforeEach
    void somebody() {
        Acting.signIn(acting.person("某人"), Role.COORDINATOR);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        clock.set(LocalDateTime.of(2026, 9, 7, 10, 42));
    }

    @AfterEach
    void backToNow() {
        clock.set(LocalDateTime.of(2026, 9, 7, 9, 0));
        Acting.signOut();
    }

    @Test
    void whatWasTypedComesBackAndSaysFromWhen() {
        TextArea typed = field(drafts.form(place), "");
        test(typed).setValue("一段说明");
        assertThat(typed.getHelperText()).isEqualTo("Saved 10:42");

        TextArea back = field(drafts.form(place), "");
        assertThat(back.getValue()).isEqualTo("一段说明");
        assertThat(back.getHelperText()).isEqualTo("We’ve restored what you typed at 10:42.");
        clock.forward(Duration.ofDays(1));
        assertThat(field(drafts.form(place), "").getHelperText())
                .isEqualTo("We’ve restored what you typed at Mon 7 Sep, 10:42.");
    }

    @Test
    void theHelpBelowAFieldStays() {
        TextArea typed = field(drafts.form(place), "In one sentence.");
        test(typed).setValue("一段说明");

        assertThat(typed.getHelperText()).isEqualTo("In one sentence. Saved 10:42");
        assertThat(field(drafts.form(place), "In one sentence.").getHelperText())
                .isEqualTo("In one sentence. We’ve restored what you typed at 10:42.");
    }

    @Test
    void aChoiceComesBackVisiblyToo() {
        test(select(drafts.form(place))).selectItem("B");

        Drafts.Form form = drafts.form(place);
        Select<String> back = select(form);
        assertThat(back.getValue()).isEqualTo("B");
        assertThat(back.getHelperText()).isEqualTo("We’ve restored what you typed at 10:42.");
        assertThat(form.back(() -> {})).isPresent();
    }

    @Test
    void aFormThatBringsNothingBackDoesNotSaySo() {
        Drafts.Form form = drafts.form(place);
        TextArea field = field(form, "");

        assertThat(field.getHelperText()).isNullOrEmpty();
        assertThat(form.back(() -> {})).isEmpty();
    }

    @Test
    void nothingIsKeptOfWhatWasSent() {
        Drafts.Form form = drafts.form(place);
        TextArea typed = field(form, "");
        test(typed).setValue("一段说明");
        form.sent();

        assertThat(typed.getHelperText())
                .as("it doesn’t say any more that it is saved")
                .isEmpty();
        assertThat(field(drafts.form(place), "").getValue()).isEmpty();
    }

    @Test
    void anEntryStandsOnTheVersionThatItWasTypedOn() {
        Drafts.Form form = drafts.form(place);
        assertThat(form.on(new Seen(3))).isEqualTo(new Seen(3));
        test(field(form, "")).setValue("一段说明");

        assertThat(drafts.form(place).on(new Seen(5))).isEqualTo(new Seen(3));
        form.sent();
        assertThat(drafts.form(place).on(new Seen(5))).isEqualTo(new Seen(5));
    }

    private TextArea field(Drafts.Form form, String help) {
        TextArea field = new TextArea("Text");
        field.setHelperText(help.isEmpty() ? null : help);
        form.keep(field, "text");
        UI.getCurrent().add(field);
        return field;
    }

    private Select<String> select(Drafts.Form form) {
        Select<String> select = new Select<>();
        select.setItems("A", "B");
        form.choice(select, "choice", text -> text, text -> text);
        UI.getCurrent().add(select);
        return select;
    }
}
