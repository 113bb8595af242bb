package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At the foot of a page on which something was finished: what was done, what waits next, and how much there is besides. */
class NextBar extends Div {
    private static final int SECONDS_TO_UNDO = 10;

    private final transient Queue queue;
    private final transient HumanDates dates;
    private final transient SignedIn user;
    private final Div said = new Div();
    private final Div ways = new Div();
    private transient @Nullable VaadinRequest offeredIn;

    NextBar(Queue queue, HumanDates dates, SignedIn user) {
        this.queue = queue;
        this.dates = dates;
        this.user = user;
        addClassName("next-bar");
        said.addClassName("next-said");
        said.getElement().setAttribute("role", "status");
        ways.addClassName("form-actions");
        add(said, ways);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ComponentUtil.setData(attached.getUI(), NextBar.class, this);
    }

    /**
     * @param undo takes back what was done
     * @param own what the page itself leads on to, before all else
     * @param path where the reader is: what waits on the same page isn't next
     */
    void offer(String done, @Nullable Runnable undo, @Nullable Waiting own, String path) {
        List<Waiting> lines = new ArrayList<>();
        if (own != null) {
            lines.add(own);
        }
        Gathering.during(() -> lines.addAll(queue.after(user, path)));
        offeredIn = VaadinRequest.getCurrent();
        said.removeAll();
        ways.removeAll();
        Span what = new Span(done);
        what.addClassName("next-done");
        said.add(what);
        if (undo != null) {
            ways.add(undoing(undo));
        }
        if (lines.isEmpty()) {
            said.add(new Span(getTranslation("next.nothing")));
        } else {
            offer(lines.getFirst(), lines.size() - 1);
        }
        ways.add(Buttons.plain(getTranslation("next.close"), () -> setVisible(false)));
        setVisible(true);
    }

    private Button undoing(Runnable undo) {
        Button button = Buttons.plain(getTranslation("next.undo"), () -> {
            setVisible(false);
            Confirm.decide(getTranslation("next.undo"), () -> {
                undo.run();
                Toast.done(getTranslation("next.undone"));
            });
        });
        button.addClassName("undo");
        button.addAttachListener(attached ->
                button.getElement().executeJs("setTimeout(() => { this.hidden = true; }, $0)", SECONDS_TO_UNDO * 1000));
        return button;
    }

    private void offer(Waiting next, int others) {
        said.add(new Span(getTranslation("next.what", next.what())));
        List<String> about = new ArrayList<>();
        if (!next.detail().isEmpty()) {
            about.add(next.detail());
        }
        if (next.due() != null) {
            about.add(dates.due(next.due(), getLocale()));
        }
        if (!about.isEmpty()) {
            Span more = new Span(String.join(" · ", about));
            more.addClassName("quiet");
            said.add(more);
        }
        ways.add(WaitingList.button(next, true));
        if (others > 0) {
            Anchor home = Page.link(getTranslation("next.others", others), "");
            home.addClassName("button");
            ways.add(home);
        }
    }

    /** It belongs to the page on which something was finished, or to the one that was opened by finishing it. */
    void left() {
        if (VaadinRequest.getCurrent() != offeredIn) {
            setVisible(false);
        }
    }
}
