package academy.guildhall.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A page of another role isn't there, and that somebody asked for it is written down. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@ViewPackages(packages = {"academy.guildhall.people.ui", "academy.guildhall.platform.ui"})
class RefusedPageTest extends SpringBrowserlessTest {
    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void isWrittenDownAndOnesOwnIsnt(CapturedOutput log) {
        Acting.signIn(acting.person("教练"), Role.COACH);
        UI.getCurrent().navigate("");
        assertThat(log).doesNotContain("refused page");
        try {
            UI.getCurrent().navigate("people");
        } catch (RuntimeException notThere) {
            // What a browser is shown as a page that isn't there.
            assertThat(notThere).isNotNull();
        }
        assertThat(log).contains("refused page people: account test@example.com");
    }
}
