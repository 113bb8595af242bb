package academy.guildhall.hall.ui;

import academy.guildhall.hall.HallLinks;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.security.PublicPages;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** The way from a panel's page to its console and its screen. */
@org.springframework.stereotype.Component
class HallPart implements PanelPart {
    @Bean
    static PublicPages hallPages() {
        return PublicPages.of("/hall/**");
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        return panel.state().takesScores()
                ? List.of(new Section(
                        new H2(Words.of("hall.title")),
                        new Paragraph(Words.of("hall.text")),
                        ways(
                                tab("hall.console", HallLinks.console(panel.id())),
                                tab("hall.screen", HallLinks.screen(panel.id())))))
                : List.of();
    }

    private static Div ways(Anchor... tabs) {
        Div ways = new Div(tabs);
        ways.addClassName("trial-entry");
        return ways;
    }

    private static Anchor tab(String key, String path) {
        Anchor anchor = new Anchor("/" + path, Words.of(key));
        anchor.setTarget("_blank");
        anchor.addClassName("button");
        anchor.getElement().setAttribute("router-ignore", true);
        return anchor;
    }
}
