package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A session lasts a day: what it has left behind is garbage. */
@ApplicationTest
class PagesLeftTest extends SpringBrowserlessTest {
    private static final int COLLECTIONS = 20;

    @Autowired
    Acting acting;

    @BeforeEach
    void somebody() {
        Acting.signIn(acting.person("某人"), Role.values());
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"people", "applications", "certificates", "cohorts", "mail", "audit", "inbox", "timetable", ""})
    void aPageThatWasLeftIsGarbage(String path) {
        WeakReference<Object> left = opened(path);

        show("account");

        assertThat(isCollected(left)).as(path + " is held by somebody").isTrue();
    }

    /** In a method of its own, so that no variable of the test holds the page. */
    private WeakReference<Object> opened(String path) {
        show("account");
        show(path);
        return new WeakReference<>(getCurrentView());
    }

    /** As a response does, with the scripts that a page wants run: until they are sent, they hold the page. */
    private void show(String path) {
        UI.getCurrent().navigate(path);
        roundTrip();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
    }

    private static boolean isCollected(WeakReference<Object> left) {
        for (int i = 0; i < COLLECTIONS && left.get() != null; i++) {
            System.gc();
        }
        return left.get() == null;
    }
}
