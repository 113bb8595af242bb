package academy.guildhall.panels.ui;

import academy.guildhall.panels.MyJudges;
import academy.guildhall.panels.MyRecusals;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** For a candidate: who is to judge the lecture, and a way to say of whom it shouldn't be. */
public class JudgesSection extends Section {
    private final transient MyJudges judges;
    private final transient MyRecusals recusals;
    private final UnorderedList lines = new UnorderedList();

    public JudgesSection(MyJudges judges, MyRecusals recusals) {
        this.judges = judges;
        this.recusals = recusals;
        lines.addClassName("judges");
        show(judges.mine());
    }

    private void show(List<MyJudges.Judge> mine) {
        removeAll();
        lines.removeAll();
        setVisible(!mine.isEmpty());
        mine.forEach(judge -> lines.add(line(judge)));
        add(new H2(getTranslation("judges.title")), new Paragraph(getTranslation("judges.help")), lines);
    }

    private ListItem line(MyJudges.Judge judge) {
        ListItem line = new ListItem(Tongue.say(new Span(), judge.name()));
        if (judge.chief()) {
            line.add(new Span(getTranslation("panel.chief")));
        }
        if (judge.recused()) {
            line.add(new Span(getTranslation("judges.recused")));
        } else if (judge.asked() != null) {
            line.add(new StateBadge(judge.asked()));
        } else {
            line.add(ask(judge));
        }
        if (judge.refusal() != null) {
            line.add(Tongue.say(new Paragraph(), judge.refusal()));
        }
        return line;
    }

    private Button ask(MyJudges.Judge judge) {
        Button ask = Buttons.plain(getTranslation("judges.ask"), () -> {
            CauseChoice cause = new CauseChoice();
            Confirm.withReason(
                    getTranslation("judges.ask"),
                    getTranslation("judges.ask.effect", judge.name()),
                    getTranslation("judges.ask.do"),
                    List.of(cause),
                    reason -> {
                        recusals.ask(judge.person(), cause.getValue(), reason);
                        Finished.say(getTranslation("judges.asked"));
                        show(judges.mine());
                    });
        });
        ask.setAriaLabel(getTranslation("judges.ask.whom", judge.name()));
        return ask;
    }
}
