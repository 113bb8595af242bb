package academy.guildhall.marks.ui;

import academy.guildhall.marks.MyReviewQueries;
import academy.guildhall.marks.MyReviews;
import academy.guildhall.marks.ReviewedFigures;
import academy.guildhall.marks.ScoreReviewState;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;

/** For a trainee: a way to doubt published figures in time, and what came of it, in the words of the inbox. */
class ReviewSection extends Section {
    private final transient MyReviewQueries queries;
    private final transient MyReviews reviews;
    private final transient HumanDates dates;

    ReviewSection(MyReviewQueries queries, MyReviews reviews, HumanDates dates) {
        this.queries = queries;
        this.reviews = reviews;
        this.dates = dates;
        show();
    }

    private void show() {
        removeAll();
        Optional<MyReviewQueries.Mine> mine = queries.mine().filter(one -> one.mayAsk() || one.state() != null);
        List<MyReviewQueries.Moved> moved = queries.moved();
        setVisible(mine.isPresent() || !moved.isEmpty());
        add(new H2(getTranslation("review.title")));
        mine.ifPresent(this::show);
        moved.forEach(one -> add(new Paragraph(getTranslation(
                ReviewedFigures.PLACE + ".text",
                ReviewedFigures.places(one.was(), one.now()).toArray()))));
    }

    private void show(MyReviewQueries.Mine mine) {
        ScoreReviewState state = mine.state();
        if (state == null) {
            add(new Paragraph(getTranslation("review.help", dates.moment(mine.until(), getLocale()))), ask());
            return;
        }
        add(
                new StateBadge(state.isOpen() ? ScoreReviewState.ASKED : state),
                Tongue.say(new Paragraph(), mine.doubt() == null ? "" : mine.doubt()));
        ReviewedFigures figures = mine.figures();
        if (figures != null) {
            add(new Paragraph(
                    getTranslation(ReviewedFigures.KEY + ".text", figures.args().toArray())));
        } else if (mine.reason() != null) {
            add(new Paragraph(getTranslation(ReviewedFigures.STANDS + ".text", mine.reason())));
        }
    }

    private Button ask() {
        return Buttons.plain(
                getTranslation("review.ask"),
                () -> Confirm.withReason(
                        getTranslation("review.ask"),
                        getTranslation("review.ask.effect"),
                        getTranslation("review.ask.do"),
                        doubt -> {
                            reviews.ask(doubt);
                            Finished.say(getTranslation("review.asked"));
                            show();
                        }));
    }
}
