package academy.guildhall.scoring.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.RecusalCause;
import academy.guildhall.panels.RecusalQueries;
import academy.guildhall.panels.RecusalRequestState;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.TrialDay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** What is to be decided about who judges whom: what candidates ask, and employers whose names are near. */
@org.springframework.stereotype.Component
class RecusalsPart implements PanelPart {
    private final RecusalQueries recusals;
    private final TrialDay day;

    RecusalsPart(RecusalQueries recusals, TrialDay day) {
        this.recusals = recusals;
        this.day = day;
    }

    @Override
    public int order() {
        return RECUSALS + 5;
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        if (panel.state() != PanelState.PLANNED && !panel.state().takesScores()) {
            return List.of();
        }
        List<ListItem> lines = new ArrayList<>();
        recusals.asked(panel.id()).forEach(one -> lines.add(asked(one, again)));
        recusals.near(panel.id()).forEach(one -> lines.add(near(one, again)));
        if (lines.isEmpty()) {
            return List.of();
        }
        UnorderedList list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassName("corrections");
        return List.of(new Section(new H2(Words.of("recusal.toDecide")), list));
    }

    private ListItem asked(RecusalQueries.Asked one, Runnable again) {
        ListItem line = line(
                Words.of(
                        "recusal.request",
                        one.candidateName(),
                        one.assessorName(),
                        Words.of(one.cause().key())),
                one.reason());
        if (one.state() != RecusalRequestState.ASKED) {
            line.add(ways(
                    new StateBadge(one.state()), Tongue.say(new Span(), one.refusal() == null ? "" : one.refusal())));
            return line;
        }
        Button grant = Buttons.plain(
                Words.of("recusal.grant"),
                () -> Confirm.ask(
                        Words.of("recusal.grant"),
                        Words.of("recusal.grant.ask", one.assessorName(), one.candidateName()),
                        Words.of("recusal.grant"),
                        () -> {
                            day.grantRecusal(one.candidate(), one.assessor(), one.seen());
                            again.run();
                        }));
        Button refuse = Buttons.plain(
                Words.of("recusal.refuse"),
                () -> Confirm.withReason(
                        Words.of("recusal.refuse"),
                        Words.of("recusal.refuse.ask", one.assessorName(), one.candidateName()),
                        Words.of("recusal.refuse"),
                        reason -> {
                            day.refuseRecusal(one.candidate(), one.assessor(), one.seen(), reason);
                            again.run();
                        }));
        grant.setAriaLabel(Words.of("recusal.grant.whom", one.assessorName(), one.candidateName()));
        refuse.setAriaLabel(Words.of("recusal.refuse.whom", one.assessorName(), one.candidateName()));
        line.add(ways(grant, refuse));
        return line;
    }

    private ListItem near(RecusalQueries.Near one, Runnable again) {
        ListItem line = line(
                Words.of("recusal.near", one.assessorName(), one.candidateName()),
                Words.of("recusal.near.which", one.assessorEmployer(), one.candidateEmployer()));
        Button recuse = Buttons.plain(
                Words.of("panel.recuse"),
                () -> Confirm.withReason(
                        Words.of("panel.recuse"),
                        Words.of("recusal.grant.ask", one.assessorName(), one.candidateName()),
                        Words.of("panel.recuse"),
                        reason -> {
                            day.recuse(one.candidate(), one.seen(), one.assessor(), RecusalCause.DECLARED, reason);
                            again.run();
                        }));
        recuse.setAriaLabel(Words.of("recusal.grant.whom", one.assessorName(), one.candidateName()));
        line.add(ways(recuse));
        return line;
    }

    private static ListItem line(String what, String why) {
        Span which = new Span(what);
        which.addClassName("correction-which");
        ListItem line = new ListItem(new Div(which), Tongue.say(new Paragraph(), why));
        line.addClassName("correction");
        return line;
    }

    private static Div ways(Component... parts) {
        Div ways = new Div(parts);
        ways.addClassName("correction-ways");
        return ways;
    }
}
