package academy.guildhall.courseware.ui;

import academy.guildhall.comments.CommentRow;
import academy.guildhall.comments.CommentRow.Reply;
import academy.guildhall.comments.CommentState;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** One comment with what was said to it, and what the reader may do about it. */
class CommentBox extends Article {
    private final Div actions = new Div();

    /** @param made where it was made */
    CommentBox(CommentRow comment, Made made, CommentDeeds deeds, Drafts drafts, HumanDates dates, Runnable changed) {
        addClassName("deck-comment");
        setId("comment-" + comment.number());
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("data-state", comment.state().name().toLowerCase(Locale.ROOT));
        Div head = new Div(
                new H3(getTranslation("course.comment.number", comment.number())), new StateBadge(comment.state()));
        head.addClassName("deck-comment-head");
        add(head, by(comment.author(), dates.moment(comment.at(), getLocale())), text(comment.text()));
        if (!comment.pinned()) {
            add(new Paragraph(
                    new Span(getTranslation(
                                    comment.gone() ? "course.comment.gone" : "course.comment.elsewhere",
                                    made.version(),
                                    comment.madeOnPage())
                            + " "),
                    Page.link(getTranslation("course.comment.elsewhere.open"), made.path())));
        }
        for (Reply reply : comment.replies()) {
            Div said = new Div(by(reply.author(), dates.moment(reply.at(), getLocale())), text(reply.text()));
            said.addClassName("deck-reply");
            add(said);
        }
        actions.addClassName("deck-comment-actions");
        add(actions);
        boolean resolved = comment.state() == CommentState.RESOLVED;
        if (deeds.maySettle() && !resolved) {
            actions.add(deed(
                    "course.comment.resolve", () -> deeds.comments().resolve(comment.id(), comment.seen()), changed));
        }
        if (deeds.maySettle() && resolved) {
            actions.add(deed(
                    "course.comment.reopen", () -> deeds.comments().reopen(comment.id(), comment.seen()), changed));
        }
        if (deeds.mayReply() && !resolved) {
            actions.add(Buttons.plain(
                    getTranslation("course.comment.reply"), () -> reply(comment, deeds, drafts, changed)));
        }
    }

    /** The version that it was made on, and the way to its page there. */
    record Made(int version, String path) {}

    private Button deed(String key, Runnable work, Runnable changed) {
        String title = getTranslation(key);
        return Buttons.plain(
                title,
                () -> Confirm.decide(title, () -> {
                    work.run();
                    changed.run();
                }));
    }

    private void reply(CommentRow comment, CommentDeeds deeds, Drafts drafts, Runnable changed) {
        actions.setVisible(false);
        add(new CommentForm(
                getTranslation("course.comment.reply"),
                "course.reply:" + comment.id(),
                drafts,
                text -> {
                    deeds.reply(comment.id(), text);
                    changed.run();
                },
                changed));
    }

    private static Span by(String author, String at) {
        Span by = new Span(author + " · " + at);
        by.addClassName("deck-comment-by");
        return by;
    }

    private static Paragraph text(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("deck-comment-text");
        return paragraph;
    }
}
