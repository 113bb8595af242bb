package academy.guildhall.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class AuditViewTest extends SpringBrowserlessTest {
    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void showsNothingRatherThanEverythingWhileADayCannotBeRead() {
        academies.cohort(2);
        Acting.signIn(acting.person("审计员"), Role.AUDITOR);
        UI.getCurrent().navigate("audit");
        String all = count();
        assertThat(all).isNotEqualTo("None found");

        find(DatePicker.class).first().setInvalid(true);
        find(TextField.class).first().setValue("学");
        assertThat(count()).isEqualTo("None found");

        find(DatePicker.class).first().setInvalid(false);
        find(TextField.class).first().setValue("");
        assertThat(count()).isEqualTo(all);
    }

    private String count() {
        return find(Span.class).withClassName("count").first().getText();
    }
}
