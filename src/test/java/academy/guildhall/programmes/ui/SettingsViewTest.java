package academy.guildhall.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.calendar.CalendarYears;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year of the official calendar is replaced as it was seen. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.programmes.ui", "academy.guildhall.platform.ui"})
class SettingsViewTest extends SpringBrowserlessTest {
    private static final byte[] MADE =
            "date,kind\n2037-01-01,OFF\n2037-01-02,OFF\n2037-01-03,OFF\n2037-01-04,OFF\n2037-01-05,OFF\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] MENDED =
            "date,kind\n2037-01-01,OFF\n2037-01-02,OFF\n2037-01-03,OFF\n2037-01-04,OFF\n2037-01-10,WORK\n"
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired
    CalendarYears calendar;

    @BeforeEach
    void anAdministrator(@Autowired Acting acting) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Acting.signIn(acting.person("管理员"), Role.ADMINISTRATOR);
        UI.getCurrent().navigate("settings");
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void saysHowAYearStandsThatSomebodyElseImportedMeanwhileAndReplacesItKnowingly() {
        calendar.importYear(MADE, calendar.list());
        test(find(Upload.class).first()).upload("2037.csv", "text/csv", MENDED);

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Days off: 5");
        assertThat(daysOff()).isEqualTo(5);
        test(find(Button.class).withText("Show the current version").first()).click();
        test(find(Upload.class).first()).upload("2037.csv", "text/csv", MENDED);
        assertThat(daysOff()).isEqualTo(4);
    }

    private int daysOff() {
        return calendar.list().stream()
                .filter(year -> year.year() == 2037)
                .findFirst()
                .orElseThrow()
                .off();
    }
}
