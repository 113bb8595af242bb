package academy.guildhall.platform.ui;

import academy.guildhall.platform.State;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The one badge for states: the same words and hues wherever a state is shown. */
public class StateBadge extends Span {
    public StateBadge(State state) {
        addClassName("badge");
        show(state);
    }

    public final void show(State state) {
        setText(getTranslation(state.key()));
        getElement().setAttribute("data-tone", tone(state));
    }

    static String tone(State state) {
        return state.tone().name().toLowerCase(Locale.ROOT);
    }
}
