package academy.guildhall.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.TrialFixture;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.scoring.ScoringQueries;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@ViewPackages(classes = SheetView.class)
class SheetViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext context;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void fillsASheetAndSendsItAndNamesNobody() {
        TrialFixture trials = TrialFixture.drawn(context, 2);
        PanelId panel = trials.panel();
        Acting.signIn(trials.assessor(), Role.ASSESSOR);
        navigate("scoring/" + panel + "/1", SheetView.class);

        assertThat(find(Span.class).withText("Total —").exists()).isTrue();
        assertThat(find(Button.class).withText("Excellent 9–10").exists()).isTrue();
        assertThat(find(Button.class).withText("Good 4").exists())
                .as("of 5 points, one figure")
                .isTrue();
        test(button("Submit")).click();
        assertThat(find(Span.class).withTextContaining("Slides and materials").exists())
                .as("what is missing is listed")
                .isTrue();

        for (NumberField field : find(NumberField.class).all()) {
            test(field).setValue(field.getMax() - 0.5);
        }
        assertThat(find(Span.class).withTextContaining("Total 94 of 100").exists())
                .isTrue();
        assertThat(find(Span.class).withTextContaining("Saved ").exists()).isTrue();
        test(button("Submit")).click();
        test(find(Button.class).withText("Submit").last()).click();

        assertThat(find(Span.class).withTextContaining("receipt ").exists()).isTrue();
        assertThat(html()).doesNotContain("机密");
        navigate("scoring", ScoringView.class);
        assertThat(html()).contains("Number 1").doesNotContain("机密");
    }

    @Test
    void keepsBothNotesOnThePageWhenAnotherTabWroteOne() {
        TrialFixture trials = TrialFixture.drawn(context, 2);
        Acting.signIn(trials.assessor(), Role.ASSESSOR);
        navigate("scoring/" + trials.panel() + "/1", SheetView.class);
        context.getBean(Scoring.class).note(trials.panel(), 1, "", "声音清楚");
        TextArea note = find(TextArea.class).first();
        test(note).setValue("语速偏快");

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).anyMatch(text -> text.endsWith("声音清楚"));
        assertThat(note.getValue()).isEqualTo("语速偏快");
        test(button("Save my version")).click();
        assertThat(context.getBean(ScoringQueries.class)
                        .sheet(trials.panel(), 1)
                        .note())
                .isEqualTo("语速偏快");
    }

    @Test
    void theChiefReturnsNoSheetThatWasReturnedInAnotherTabAndKeepsTheReason() {
        TrialFixture trials = TrialFixture.sent(context);
        Acting.signIn(trials.chief(), Role.ASSESSOR);
        navigate("scoring", ScoringView.class);
        test(button("Return as draft")).click();
        test(find(TextArea.class).first()).setValue("两项填反");
        trials.returned();
        Acting.signIn(trials.chief(), Role.ASSESSOR);
        test(find(Button.class).withText("Return as draft").last()).click();

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("Status: Draft");
        assertThat(find(TextArea.class).first().getValue()).isEqualTo("两项填反");
        test(button("Show the current version")).click();
        assertThat(find(Button.class).withText("Return as draft").all()).isEmpty();
    }

    private Button button(String text) {
        List<Button> buttons = find(Button.class).withText(text).all();
        return buttons.getFirst();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
