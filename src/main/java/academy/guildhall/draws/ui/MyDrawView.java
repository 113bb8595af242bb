package academy.guildhall.draws.ui;

import academy.guildhall.draws.DrawLinks;
import academy.guildhall.draws.MyDraw;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Live;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** My part in the draw: my lot, and the number that I add on my phone. */
@Route("draw")
@RolesAllowed(Role.TRAINEE_)
class MyDrawView extends Page {
    private final transient MyDraw draws;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final Div body = new Div();
    private transient MyDraw.@Nullable Mine shown;

    MyDrawView(MyDraw draws, HumanDates dates, AcademyTime time) {
        this.draws = draws;
        this.dates = dates;
        this.time = time;
        title(getTranslation("draw.mine.title"));
        body.addClassName("page-body");
        add(body);
        draws.mine().ifPresent(mine -> Live.listen(this, PanelLinks.topic(mine.panel()), this::heard));
        show();
    }

    /** What others add is no reason to take the field from under somebody's thumb. */
    private void heard() {
        if (!Objects.equals(shown, draws.mine().orElse(null))) {
            show();
        }
    }

    private void show() {
        MyDraw.Mine mine = draws.mine().orElse(null);
        shown = mine;
        String typed = body.getChildren()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .map(TextField::getValue)
                .orElse("");
        body.removeAll();
        if (mine == null) {
            body.add(empty(getTranslation("draw.mine.none")));
            return;
        }
        state(new StateBadge(mine.state()));
        Span lot = new Span(mine.lot());
        lot.addClassName("trial-seed");
        body.add(new Facts()
                .fact("panel.name", mine.name())
                .fact("draw.lot", lot)
                .fact("draw.said", mine.said())
                .fact(
                        "draw.number",
                        mine.number() == null ? null : mine.number().toString()));
        if (mine.takesNumbers(time.now())) {
            ask(mine, typed);
        } else if (mine.number() == null) {
            body.add(new Paragraph(getTranslation("draw.mine.over")));
        }
        Anchor open = new Anchor("/" + DrawLinks.open(mine.panel()), getTranslation("draw.public"));
        open.getElement().setAttribute("router-ignore", true);
        body.add(new Paragraph(open));
    }

    private void ask(MyDraw.Mine mine, String typed) {
        TextField number = new TextField(getTranslation("draw.mine.number"));
        number.setHelperText(getTranslation("draw.mine.help", dates.moment(mine.closesAt(), getLocale())));
        number.setMaxLength(12);
        number.getElement().setAttribute("inputmode", "numeric");
        number.setValue(typed);
        ErrorSummary errors = new ErrorSummary().field("number", number);
        body.add(
                errors,
                number,
                Buttons.main(
                        getTranslation(mine.said() == null ? "draw.mine.say" : "draw.mine.sayAgain"),
                        errors.over(() -> say(mine, number))));
    }

    /** @throws Refusal of what is no number, or comes too late */
    private void say(MyDraw.Mine mine, TextField number) {
        draws.say(mine.panel(), number.getValue());
        number.clear();
        Finished.say(getTranslation("draw.mine.done"));
        show();
    }
}
