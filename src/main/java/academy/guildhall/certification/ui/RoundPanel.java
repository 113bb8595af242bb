package academy.guildhall.certification.ui;

import academy.guildhall.certification.ui.IssueRounds.Outcome;
import academy.guildhall.certification.ui.IssueRounds.Round;
import academy.guildhall.platform.ui.Buttons;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a round has come, and at its end who got which number, and who didn't and why. */
class RoundPanel extends Div {
    private static final int POLL_MILLIS = 500;

    private final transient Round round;
    private final transient Runnable ended;
    private final transient Runnable dismissed;
    private @Nullable Registration polling;

    RoundPanel(Round round, Runnable ended, Runnable dismissed) {
        this.round = round;
        this.ended = ended;
        this.dismissed = dismissed;
        addClassName("certification-round");
        getElement().setAttribute("role", "status");
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (!round.isOver()) {
            attached.getUI().setPollInterval(POLL_MILLIS);
            polling = attached.getUI().addPollListener(poll -> {
                if (round.isOver()) {
                    ended.run();
                } else {
                    draw();
                }
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (polling != null) {
            polling.remove();
            polling = null;
            detached.getUI().setPollInterval(-1);
        }
    }

    private void draw() {
        removeAll();
        List<Outcome> outcomes = round.outcomes();
        int done = outcomes.size();
        if (!round.isOver()) {
            add(
                    new Paragraph(getTranslation("certificate.round.running", done, round.total())),
                    new ProgressBar(0, round.total(), done));
            return;
        }
        long issued =
                outcomes.stream().filter(outcome -> outcome.problem() == null).count();
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        outcomes.stream().filter(outcome -> outcome.problem() != null).forEach(outcome -> list.add(line(outcome)));
        outcomes.stream().filter(outcome -> outcome.problem() == null).forEach(outcome -> list.add(line(outcome)));
        add(
                new H2(getTranslation("certificate.round.done", issued, round.total() - issued)),
                list,
                Buttons.plain(getTranslation("certificate.round.close"), dismissed));
    }

    private static ListItem line(Outcome outcome) {
        String problem = outcome.problem();
        Span what = new Span(problem == null ? String.valueOf(outcome.number()) : problem);
        what.addClassNames("end", problem == null ? "figure" : "certification-problem");
        return new ListItem(new Span(outcome.name()), what);
    }
}
