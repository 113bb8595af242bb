package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.PostponementQueries;
import academy.guildhall.panels.PostponementState;
import academy.guildhall.panels.Postponements;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Who asks to lecture on another day, to be decided; and what was decided. */
@org.springframework.stereotype.Component
class PostponementsPart implements PanelPart {
    private final PostponementQueries queries;
    private final Postponements postponements;

    PostponementsPart(PostponementQueries queries, Postponements postponements) {
        this.queries = queries;
        this.postponements = postponements;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        List<PostponementQueries.Row> rows = queries.on(panel.id());
        if (rows.isEmpty() || panel.state() == PanelState.CANCELLED) {
            return List.of();
        }
        boolean open = panel.state() == PanelState.PLANNED || panel.state().takesScores();
        UnorderedList list = new UnorderedList();
        list.addClassName("corrections");
        rows.forEach(row -> list.add(line(row, open, again)));
        return List.of(new Section(new H2(Words.of("postponement.section")), list));
    }

    private ListItem line(PostponementQueries.Row row, boolean open, Runnable again) {
        Span which = new Span(Words.of("postponement.request", row.candidateName(), row.askedBy()));
        which.addClassName("correction-which");
        Div ways = new Div();
        ways.addClassName("correction-ways");
        ListItem line = new ListItem(new Div(which), Tongue.say(new Paragraph(), row.reason()), ways);
        line.addClassName("correction");
        if (open && row.state() == PostponementState.ASKED) {
            ways.add(grant(row, again), refuse(row, again));
            return line;
        }
        ways.add(new StateBadge(row.state()));
        if (row.decidedBy() != null) {
            ways.add(new Span(row.decidedBy()));
        }
        if (row.refusal() != null) {
            ways.add(Tongue.say(new Span(), row.refusal()));
        }
        return line;
    }

    private Button grant(PostponementQueries.Row row, Runnable again) {
        Button grant = Buttons.plain(
                Words.of("postponement.grant"),
                () -> Confirm.ask(
                        Words.of("postponement.grant"),
                        Words.of("postponement.grant.ask", row.candidateName()),
                        Words.of("postponement.grant"),
                        () -> {
                            postponements.grant(row.candidate(), row.seen());
                            again.run();
                        }));
        grant.setAriaLabel(Words.of("postponement.grant.whom", row.candidateName()));
        return grant;
    }

    private Button refuse(PostponementQueries.Row row, Runnable again) {
        Button refuse = Buttons.plain(
                Words.of("postponement.refuse"),
                () -> Confirm.withReason(
                        Words.of("postponement.refuse"),
                        Words.of("postponement.refuse.ask", row.candidateName()),
                        Words.of("postponement.refuse"),
                        reason -> {
                            postponements.refuse(row.candidate(), row.seen(), reason);
                            again.run();
                        }));
        refuse.setAriaLabel(Words.of("postponement.refuse.whom", row.candidateName()));
        return refuse;
    }
}
