package academy.guildhall.programmes.ui;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.Academies.Details;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.Programmes;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an academy is called and how it is reached is saved over what was seen. */
@ApplicationTest
@ViewPackages(packages = {"academy.guildhall.programmes.ui", "academy.guildhall.platform.ui"})
class AcademyViewTest extends SpringBrowserlessTest {
    @Autowired
    academy.guildhall.programmes.Academies academies;

    @Autowired
    Programmes programmes;

    private AcademyId academy;

    @BeforeEach
    void anAcademy(@Autowired Academies made, @Autowired Acting acting) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        academy = made.academy();
        Acting.signIn(acting.person("管理员"), Role.ADMINISTRATOR);
        UI.getCurrent().navigate("settings/academies/" + academy);
    }

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void saysWhatWasSavedMeanwhileKeepsWhatWasTypedAndSavesItKnowingly() {
        test(field("Telephone")).setValue("010-2");
        inAnotherTab("010-1");
        press("Save");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Telephone: 010-1");
        assertThat(field("Telephone").getValue()).isEqualTo("010-2");
        assertThat(academies.details(academy).phone()).isEqualTo("010-1");
        press("Save my version");
        assertThat(academies.details(academy).phone()).isEqualTo("010-2");
    }

    @Test
    void takesTheNewerOneInstead() {
        test(field("Telephone")).setValue("010-2");
        inAnotherTab("010-1");
        press("Save");
        press("Use the newer version");
        assertThat(field("Telephone").getValue()).isEqualTo("010-1");
    }

    @Test
    void putsNoMarkInPlaceOfOneThatWasPutThereMeanwhile() throws IOException {
        Seen seen = academies.details(academy).seen();
        academies.mark(academy, seen, picture(90));
        refused("stale.changed", () -> academies.mark(academy, seen, picture(30)));
        Seen marked = academies.details(academy).seen();
        academies.mark(academy, seen, picture(90));
        assertThat(academies.details(academy).seen()).as("that one already").isEqualTo(marked);
    }

    @Test
    void tellsWhoeverUploadsAMarkThatAnotherWasPutThereMeanwhile() throws IOException {
        academies.mark(academy, academies.details(academy).seen(), picture(90));
        Seen other = academies.details(academy).seen();
        test(find(Upload.class).first()).upload("mark.png", "image/png", picture(30));

        assertThat(find(Button.class).withText("Show the current version").all())
                .hasSize(1);
        assertThat(academies.details(academy).seen())
                .as("nothing was put in place")
                .isEqualTo(other);
        press("Show the current version");
        test(find(Upload.class).first()).upload("mark.png", "image/png", picture(30));
        assertThat(academies.details(academy).seen()).isNotEqualTo(other);
    }

    @Test
    void saysAllThatAProgrammeLacksAtOnceAndThenAddsIt() {
        press("Add programme");
        assertThat(find(ErrorSummary.class).all().getLast().getElement().getTextRecursively())
                .contains(
                        "5 things need correcting", "Enter a code", "Enter what people are certified as, in English.");

        test(last("Code")).setValue("zjjs");
        test(last("Name in Chinese")).setValue("高级研修班");
        test(last("Name in English")).setValue("Advanced workshop");
        test(last("Certified as, in Chinese")).setValue("首席匠师");
        test(last("Certified as, in English")).setValue("Chief Craftsman Teacher");
        press("Add programme");
        assertThat(find(ErrorSummary.class).all()).noneMatch(errors -> errors.isVisible());
        assertThat(programmes.of(academy))
                .anySatisfy(
                        choice -> assertThat(choice.certifies(Locale.ENGLISH)).isEqualTo("Chief Craftsman Teacher"));
    }

    private TextField last(String label) {
        return find(TextField.class).withLabel(label).all().getLast();
    }

    private static byte[] picture(int width) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }

    private void inAnotherTab(String phone) {
        Details now = academies.details(academy);
        academies.save(
                academy, new Details(now.path(), now.zh(), now.en(), now.address(), phone, now.email(), now.seen()));
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).all().getFirst();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }
}
