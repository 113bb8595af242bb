package academy.guildhall.draws.ui;

import academy.guildhall.draws.DrawLinks;
import academy.guildhall.draws.DrawQueries;
import academy.guildhall.draws.DrawQueries.DrawDetail;
import academy.guildhall.draws.DrawState;
import academy.guildhall.draws.Draws;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.Panels;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Live;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The draw on a panel's page: opened, numbers arriving, drawn; and what it was made from. */
@org.springframework.stereotype.Component
class DrawPart implements PanelPart {
    private final DrawQueries queries;
    private final Draws draws;
    private final Panels panels;
    private final HumanDates dates;

    DrawPart(DrawQueries queries, Draws draws, Panels panels, HumanDates dates) {
        this.queries = queries;
        this.draws = draws;
        this.panels = panels;
        this.dates = dates;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Component> steps(PanelDetail panel, Runnable again) {
        if (panel.state() != PanelState.PLANNED) {
            return List.of();
        }
        Optional<DrawDetail> draw = queries.of(panel.id());
        if (draw.isPresent()) {
            // Also before the time is over: nobody is told when it is, and what comes too early is refused in words.
            return draw.get().state() == DrawState.OPEN
                    ? List.of(Buttons.main(Words.of("draw.make"), () -> new DrawDialog(panel, draws, again).open()))
                    : List.of();
        }
        String atOnce = Words.of("draw.atOnce");
        return List.of(
                Buttons.main(Words.of("draw.open"), () -> new OpenDrawDialog(panel, draws, dates, again).open()),
                Buttons.plain(
                        atOnce,
                        () -> Confirm.ask(atOnce, Words.of("draw.atOnce.ask"), Words.of("draw.atOnce.do"), () -> {
                            panels.draw(panel.id(), panel.seen());
                            Finished.say(Words.of("panel.drawn"));
                            again.run();
                        })));
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        if (panel.state() == PanelState.CANCELLED) {
            return List.of();
        }
        return queries.of(panel.id())
                .map(draw -> List.<Component>of(section(panel, draw, again)))
                .orElseGet(() -> atOnce(panel.seed()));
    }

    private static List<Component> atOnce(@org.jspecify.annotations.Nullable String seed) {
        return seed == null
                ? List.of()
                : List.of(new Section(
                        new H2(Words.of("draw.title")),
                        new Paragraph(Words.of("draw.atOnce.said")),
                        new Facts().fact("panel.seed", mono(seed)),
                        quiet(Words.of("panel.seed.how"))));
    }

    private Section section(PanelDetail panel, DrawDetail draw, Runnable again) {
        Anchor screen = new Anchor("/" + DrawLinks.open(panel.id()), Words.of("draw.screen"));
        screen.setTarget("_blank");
        screen.getElement().setAttribute("router-ignore", true);
        Facts facts = new Facts()
                .fact("draw.closes", dates.moment(draw.closesAt(), Words.locale()))
                .fact(
                        "draw.saidOf",
                        Words.of("draw.saidOf.value", draw.said(), draw.lots().size()))
                .fact("draw.commitment", mono(draw.commitment()))
                .fact("draw.list", mono(draw.listHash()))
                .fact("draw.aloud", draw.aloud());
        String seed = draw.seed();
        String digest = draw.digest();
        if (seed != null && digest != null) {
            facts.fact("panel.seed", mono(seed)).fact("draw.digest", mono(digest));
        }
        Section section = new Section(new H2(Words.of("draw.title")), new Paragraph(screen), facts);
        if (draw.state() == DrawState.OPEN) {
            section.add(lots(panel, draw));
            Live.listen(section, PanelLinks.topic(panel.id()), again);
        }
        return section;
    }

    /** Whose lot is which, and what they said: for those who help them in the hall. */
    private static OrderedList lots(PanelDetail panel, DrawDetail draw) {
        OrderedList lots = new OrderedList();
        lots.addClassName("draw-lots");
        List<ListItem> items = new ArrayList<>();
        for (DrawQueries.LotRow lot : draw.lots()) {
            ListItem item = new ListItem(
                    mono(lot.lot()),
                    Tongue.say(new Span(), panel.slot(lot.candidate()).name()),
                    new Span(lot.said() == null ? "–" : lot.said()));
            item.getElement().setAttribute("data-said", lot.said() != null);
            items.add(item);
        }
        items.forEach(lots::add);
        return lots;
    }

    private static Span mono(String text) {
        Span code = new Span(text);
        code.addClassName("trial-seed");
        return code;
    }

    private static Div quiet(String text) {
        Div more = new Div(text);
        more.addClassName("trial-more");
        return more;
    }
}
