package academy.guildhall.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.audit.ChainHead;
import academy.guildhall.audit.LogVerification;
import academy.guildhall.papers.PrintedHead;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ChainViewTest extends SpringBrowserlessTest {
    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @Autowired
    PrintedHead printed;

    @Autowired
    LogVerification verification;

    private ChainHead head;

    @BeforeEach
    void anAuditor() {
        PersonId auditor = acting.account(acting.person("审计员"), Role.AUDITOR);
        academies.cohort(2);
        printed.line(Locale.ENGLISH);
        Acting.signIn(auditor, Role.AUDITOR);
        head = Objects.requireNonNull(verification.standing().head());
        UI.getCurrent().navigate("audit/chain");
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void showsHowFarTheChainGoes() {
        assertThat(find(H1.class).first().getText()).isEqualTo("Verify the log");
        assertThat(find(Code.class).first().getText()).isEqualTo(head.inGroups());
    }

    @Test
    void saysWhetherTheChainStillHasTheRecordOfAPaper() {
        compare(Long.toString(head.position()), head.onPaper());
        assertThat(answer()).contains("is the one on the paper");

        compare(Long.toString(head.position()), "0000 0000 0000 0000 0000 0000");
        assertThat(answer()).contains("different record in this place");
    }

    @Test
    void saysAtTheFieldWhatCannotBeRead() {
        compare("first", "7F3A");
        assertThat(find(TextField.class).all()).allMatch(TextField::isInvalid);
    }

    @Test
    void leadsFromTheLogToARecord() {
        UI.getCurrent().navigate("audit/records/" + acting.person("无关的人"));
        assertThat(find(H1.class).first().getText()).as("what is no number").isNotEqualTo("Verify the log");
    }

    private void compare(String position, String hash) {
        find(TextField.class).all().get(0).setValue(position);
        find(TextField.class).all().get(1).setValue(hash);
        test(find(Button.class).withText("Compare").first()).click();
    }

    private String answer() {
        StringBuilder text = new StringBuilder();
        find(Div.class)
                .withClassName("note")
                .all()
                .forEach(note -> text.append(note.getElement().getTextRecursively()));
        return text.toString();
    }
}
