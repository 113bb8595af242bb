package academy.guildhall.platform.ui;

import academy.guildhall.platform.work.WorkDetail;
import academy.guildhall.platform.work.WorkState;
import academy.guildhall.platform.work.Works;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import java.util.UUID;

/**
 * How far long work is, on every page that is open on it, and at its end what came of it for whom. It can be left and come
 * back to, paused and cancelled. Its words are {@code work.<kind>.running} and {@code work.<kind>.done}.
 */
public class WorkPanel extends Div {
    private final transient Works works;
    private final String kind;
    private final UUID about;
    private final transient Runnable ended;
    private boolean underWay;

    /** @param ended is called when work that was seen under way is over, and when it was put away */
    public WorkPanel(Works works, String kind, UUID about, Runnable ended) {
        this.works = works;
        this.kind = kind;
        this.about = about;
        this.ended = ended;
        addClassName("work");
        getElement().setAttribute("role", "status");
        draw(works.latest(kind, about));
        Live.listen(this, WorkDetail.topic(kind, about), this::look);
        addAttachListener(attached -> attached.getUI().beforeClientResponse(this, shown -> lookAgain()));
    }

    /** Whether there is work that isn't over. */
    public boolean isUnderWay() {
        return underWay;
    }

    /** Short work may be over before the panel hears of it. */
    private void lookAgain() {
        if (underWay) {
            look();
        }
    }

    private void look() {
        boolean was = underWay;
        Optional<WorkDetail> now = works.latest(kind, about);
        draw(now);
        if (was && !underWay) {
            ended.run();
            now.ifPresent(work -> Finished.say(outcome(work)));
        }
    }

    private void draw(Optional<WorkDetail> found) {
        removeAll();
        setVisible(found.isPresent());
        underWay = found.filter(work -> !work.state().isOver()).isPresent();
        found.ifPresent(work -> {
            if (underWay) {
                drawProgress(work);
            } else {
                drawOutcome(work);
            }
        });
    }

    private void drawProgress(WorkDetail work) {
        Div buttons = new Div();
        buttons.addClassName("form-actions");
        if (work.state() == WorkState.PAUSED) {
            buttons.add(Buttons.plain(getTranslation("work.resume"), () -> steer(() -> works.resume(work.id()))));
        } else {
            buttons.add(Buttons.plain(getTranslation("work.pause"), () -> steer(() -> works.pause(work.id()))));
        }
        buttons.add(Buttons.danger(
                getTranslation("work.cancel"),
                () -> Confirm.ask(
                        getTranslation("work.cancel"),
                        getTranslation("work.cancel.effect", work.done()),
                        getTranslation("work.cancel"),
                        () -> steer(() -> works.cancel(work.id())))));
        ProgressBar bar = new ProgressBar(0, 1, work.share());
        bar.getElement()
                .setAttribute("aria-label", getTranslation("work." + kind + ".running", over(work), work.steps()));
        add(
                new Paragraph(
                        new Span(getTranslation("work." + kind + ".running", over(work), work.steps()) + " "),
                        new StateBadge(work.state())),
                bar);
        if (work.interrupted()) {
            add(new Paragraph(getTranslation("work.interrupted")));
        }
        add(new Paragraph(getTranslation("work.by", work.begunByName())), buttons);
    }

    private static int over(WorkDetail work) {
        return work.done() + work.failed();
    }

    private void drawOutcome(WorkDetail work) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        works.steps(work.id()).forEach(step -> list.add(line(step)));
        add(new H2(outcome(work)), list, Buttons.plain(getTranslation("work.dismiss"), () -> {
            works.dismiss(work.id());
            ended.run();
        }));
    }

    private String outcome(WorkDetail work) {
        return getTranslation("work." + kind + ".done", work.done(), work.steps() - work.done());
    }

    private static ListItem line(WorkDetail.Step step) {
        String outcome = step.outcome();
        Span what = new Span(outcome == null ? "" : outcome);
        what.addClassNames("end", step.failed() ? "work-problem" : "figure");
        return new ListItem(new Span(step.label()), what);
    }

    private void steer(Runnable act) {
        act.run();
        look();
    }
}
