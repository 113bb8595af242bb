package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.Rubric;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What decides between equals, one after the other: up to three groups or criteria. */
class TieChoices extends Div {
    private static final int MOST = 3;

    private final List<Select<Rubric.Tie>> choices;

    TieChoices(ErrorSummary errors, Runnable changed) {
        addClassName("rubric-line");
        choices = IntStream.rangeClosed(1, MOST)
                .mapToObj(place -> {
                    Select<Rubric.Tie> choice = new Select<>();
                    choice.setLabel(getTranslation("rubric.tie", place));
                    choice.setEmptySelectionAllowed(true);
                    choice.addValueChangeListener(change -> {
                        if (change.isFromClient()) {
                            changed.run();
                        }
                    });
                    return choice;
                })
                .toList();
        errors.field("ties", choices.getFirst());
        choices.forEach(this::add);
    }

    /** Shows those of a rubric, which says what there is to choose from, too. */
    void show(Rubric rubric, List<Rubric.Tie> chosen) {
        List<Rubric.Tie> all = Stream.concat(
                        rubric.groups().stream().map(group -> new Rubric.Tie(Rubric.Tie.Of.GROUP, group.code())),
                        rubric.criteria().stream().map(one -> new Rubric.Tie(Rubric.Tie.Of.CRITERION, one.code())))
                .toList();
        for (int place = 0; place < MOST; place++) {
            Select<Rubric.Tie> choice = choices.get(place);
            choice.setItems(all);
            choice.setItemLabelGenerator(tie -> tie == null ? getTranslation("rubric.tie.none") : label(rubric, tie));
            choice.setValue(place < chosen.size() && all.contains(chosen.get(place)) ? chosen.get(place) : null);
        }
    }

    private String label(Rubric rubric, Rubric.Tie tie) {
        return getTranslation("rubric.tie." + tie.of(), rubric.named(tie).name(getLocale()));
    }

    List<Rubric.Tie> chosen() {
        return choices.stream().map(Select::getValue).filter(Objects::nonNull).toList();
    }
}
