package academy.guildhall.panels.ui;

import academy.guildhall.panels.MyPostponementQueries;
import academy.guildhall.panels.MyPostponements;
import academy.guildhall.panels.PostponementState;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;

/** For a candidate: a way to ask for another day, until the lecture begins. */
public class PostponementSection extends Section {
    private final transient MyPostponementQueries queries;
    private final transient MyPostponements postponements;

    public PostponementSection(MyPostponementQueries queries, MyPostponements postponements) {
        this.queries = queries;
        this.postponements = postponements;
        show();
    }

    private void show() {
        removeAll();
        Optional<MyPostponementQueries.Mine> mine = queries.mine();
        setVisible(mine.filter(one -> !one.begun() || one.state() != null).isPresent());
        mine.ifPresent(this::show);
    }

    private void show(MyPostponementQueries.Mine mine) {
        add(new H2(getTranslation("postponement.title")), new Paragraph(getTranslation("postponement.help")));
        if (mine.state() == PostponementState.ASKED) {
            add(new StateBadge(mine.state()), Tongue.say(new Paragraph(), mine.reason() == null ? "" : mine.reason()));
            return;
        }
        if (mine.refusal() != null) {
            add(new Paragraph(getTranslation("postponement.tell.refused.text", mine.refusal())));
        }
        if (!mine.begun()) {
            add(ask());
        }
    }

    private Button ask() {
        return Buttons.plain(
                getTranslation("postponement.ask"),
                () -> Confirm.withReason(
                        getTranslation("postponement.ask"),
                        getTranslation("postponement.ask.effect"),
                        getTranslation("postponement.ask.do"),
                        reason -> {
                            postponements.ask(reason);
                            Finished.say(getTranslation("postponement.asked"));
                            show();
                        }));
    }
}
