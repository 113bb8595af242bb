package academy.guildhall.platform.ui;

import academy.guildhall.platform.Change;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.Consequence.Weight;
import academy.guildhall.platform.Foresight;
import academy.guildhall.platform.State;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a correction changes and what comes of it, said before it is made; what can be asked for along with it, why it is made,
 * and the button that makes it.
 */
public class WhatFollows extends Section {
    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 4;

    /** So many of one kind are named; of the others it is said how many they are. */
    private static final int MOST_OF_A_KIND = 5;

    private final transient HumanDates dates;
    private final TextArea reason = new TextArea();
    private final Set<String> chosen = new HashSet<>();
    private @Nullable Button looking;

    public WhatFollows(HumanDates dates, Drafts.Form draft) {
        this.dates = dates;
        addClassName("what-follows");
        setId("what-follows");
        getElement().setAttribute("aria-live", "polite");
        reason.setLabel(getTranslation("correction.reason"));
        reason.setHelperText(getTranslation("correction.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        draft.keep(reason, "reason");
        setVisible(false);
    }

    /** The form's button to look: the main one of the page until there is something to correct. */
    public Button looking(Runnable look) {
        Button button = Buttons.main(getTranslation("correction.look"), look);
        looking = button;
        return button;
    }

    /** What was looked at isn't what stands in the form any more. */
    public void hide() {
        setVisible(false);
        main(true);
    }

    private void main(boolean isMain) {
        if (looking != null) {
            looking.setThemeVariant(ButtonVariant.PRIMARY, isMain);
        }
    }

    /** Does it, once a reason is given. */
    public interface Correcting {
        void make(Set<String> chosen, String reason);
    }

    public void show(Foresight foresight, Correcting correcting) {
        removeAll();
        chosen.clear();
        add(new H2(getTranslation("correction.looked")));
        if (foresight.isEmpty()) {
            add(new Paragraph(getTranslation("correction.nothing")));
        } else {
            add(changes(foresight.changes()), consequences(foresight.consequences()));
            if (foresight.isRefused()) {
                Paragraph refused = new Paragraph(getTranslation("correction.refused"));
                refused.addClassNames("note", "bad");
                add(refused);
            } else {
                Button correct = Buttons.main(getTranslation("correction.make"), () -> make(correcting));
                Div buttons = new Div(correct);
                buttons.addClassName("form-actions");
                add(reason, buttons);
            }
        }
        setVisible(true);
        main(foresight.isEmpty() || foresight.isRefused());
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void make(Correcting correcting) {
        boolean given = reason.getValue().strip().length() >= SHORTEST_REASON;
        reason.setInvalid(!given);
        reason.setErrorMessage(getTranslation("correction.reason.short"));
        if (given) {
            correcting.make(Set.copyOf(chosen), reason.getValue().strip());
        } else {
            reason.focus();
        }
    }

    private UnorderedList changes(List<Change> changes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("what-changes");
        changes.forEach(change -> list.add(new ListItem(said(change))));
        return list;
    }

    /** One change in words. */
    public String said(Change change) {
        return getTranslation(
                "correction.change", getTranslation(change.labelKey()), value(change.from()), value(change.to()));
    }

    private Object value(@Nullable Object value) {
        return switch (value) {
            case null -> getTranslation("correction.none");
            case Instant at -> dates.moment(at, getLocale());
            case LocalDate day -> dates.date(day, getLocale());
            case State state -> getTranslation(state.key());
            default -> value;
        };
    }

    private Component consequences(List<Consequence> consequences) {
        if (consequences.isEmpty()) {
            return new Paragraph(getTranslation("correction.only"));
        }
        Map<String, Long> kinds =
                consequences.stream().collect(Collectors.groupingBy(Consequence::key, Collectors.counting()));
        Map<String, Integer> named = new HashMap<>();
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        consequences.stream()
                .sorted((one, other) -> other.weight().compareTo(one.weight()))
                .forEach(each -> {
                    int place = Objects.requireNonNull(named.merge(each.key(), 1, Integer::sum));
                    long more = Objects.requireNonNull(kinds.get(each.key())) - MOST_OF_A_KIND;
                    if (place <= MOST_OF_A_KIND || each.choice() != null) {
                        list.add(item(each));
                    } else if (place == MOST_OF_A_KIND + 1) {
                        list.add(new ListItem(new Span(getTranslation("consequence.more", more))));
                    }
                });
        return list;
    }

    private ListItem item(Consequence consequence) {
        Object[] args = consequence.args().stream().map(this::value).toArray();
        Weight weight = consequence.weight();
        Span badge = new Span(getTranslation(weight.key()));
        badge.addClassName("badge");
        badge.getElement()
                .setAttribute(
                        "data-tone",
                        switch (weight) {
                            case FOLLOWS -> "done";
                            case STAYS -> "waiting";
                            case REFUSES -> "bad";
                        });
        ListItem item = new ListItem(badge, new Span(getTranslation(consequence.key(), args)));
        String choice = consequence.choice();
        if (choice != null) {
            Checkbox box = new Checkbox(getTranslation(consequence.key() + ".choice", args));
            box.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.add(choice);
                } else {
                    chosen.remove(choice);
                }
            });
            item.add(box);
        }
        return item;
    }
}
