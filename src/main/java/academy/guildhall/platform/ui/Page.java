package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page: where am I, what is mine to do now, and what else is there, in this order. */
public abstract class Page extends Main implements HasDynamicTitle, AfterNavigationObserver {
    private final Nav trail = new Nav();
    private final H1 title = new H1();
    private String name = "";
    private final Div state = new Div();
    private final Div actions = new Div();

    protected Page() {
        addClassName("page");
        title.getElement().setAttribute("tabindex", "-1");
        trail.addClassName("trail");
        trail.setVisible(false);
        state.addClassName("page-state");
        actions.addClassName("page-actions");
        Div line = new Div(title, state, actions);
        line.addClassName("page-title");
        add(trail, line);
    }

    /** The title, in the reader's language. */
    protected final void title(String text) {
        name = text;
        Tongue.say(title, text);
    }

    /** One step of the way back up, to a list as it was left; a page that is entered again shows it once. */
    protected final void trail(String text, String path) {
        String target = UrlState.back(path);
        boolean shown = trail.getChildren()
                .anyMatch(step -> step instanceof Anchor link && link.getHref().equals("/" + target));
        if (!shown) {
            if (trail.isVisible()) {
                trail.add(new Span("/"));
            }
            trail.setVisible(true);
            trail.add(link(text, target));
        }
    }

    protected final void state(Component... parts) {
        state.removeAll();
        state.add(parts);
    }

    /** The page's buttons; the one main action first. */
    protected final void actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }

    protected final Section section(String heading, Component... parts) {
        Section section = new Section(Tongue.say(new H2(), heading));
        section.add(parts);
        add(section);
        return section;
    }

    /** One sentence for a page with nothing on it, and the button that begins. */
    protected final Div empty(String sentence, Component... begin) {
        Div empty = new Div(new Paragraph(sentence));
        empty.addClassName("empty");
        empty.add(begin);
        return empty;
    }

    /** A link inside the application. */
    public static Anchor link(String text, String path) {
        Anchor anchor = Tongue.say(new Anchor("/" + path), text);
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent opened) {
        getUI().ifPresent(ui -> UrlState.remember(ui, opened.getLocation()));
    }

    @Override
    public String getPageTitle() {
        return name.isEmpty() ? getTranslation("app.name") : name + " · " + getTranslation("app.name");
    }
}
