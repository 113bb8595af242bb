package academy.guildhall.schedule.ui;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.ScheduleDetail;
import academy.guildhall.schedule.solving.Lecturer;
import academy.guildhall.schedule.solving.Spot;
import academy.guildhall.schedule.solving.Verdict.Finding;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sittings by their time, room beside room, each with its panel and those who lecture. Dragging somebody shows what every sitting
 * would break.
 */
class PlanBoard extends Div {
    private final transient ScheduleDetail schedule;
    private final transient ScheduleWords words;
    private final transient BiConsumer<EnrolmentId, Spot> move;
    private final transient Consumer<EnrolmentId> ask;
    private final Map<Spot, Paragraph> warnings = new LinkedHashMap<>();
    private final Map<Spot, Section> cards = new LinkedHashMap<>();
    private @Nullable EnrolmentId dragged;

    /**
     * @param move what is done with somebody who is dropped on a sitting
     * @param ask asks where somebody is to go, for those who don't drag
     */
    PlanBoard(
            ScheduleDetail schedule,
            ScheduleWords words,
            BiConsumer<EnrolmentId, Spot> move,
            Consumer<EnrolmentId> ask) {
        this.schedule = schedule;
        this.words = words;
        this.move = move;
        this.ask = ask;
        addClassName("schedule-board");
        schedule.task().spots().stream()
                .filter(spot -> !schedule.task().closed().contains(spot)
                        || !schedule.plan().at(spot).isEmpty())
                .collect(Collectors.groupingBy(words::time, LinkedHashMap::new, Collectors.toList()))
                .forEach((time, spots) -> add(at(time, spots)));
    }

    private Section at(String time, List<Spot> spots) {
        Div rooms = new Div();
        rooms.addClassName("schedule-rooms");
        spots.forEach(spot -> rooms.add(card(spot)));
        return new Section(new H3(time), rooms);
    }

    private Section card(Spot spot) {
        List<EnrolmentId> here = schedule.plan().at(spot);
        Paragraph filled = new Paragraph(
                getTranslation("schedule.filled", here.size(), schedule.task().holds(spot)));
        filled.addClassName("quiet");
        Paragraph warning = new Paragraph();
        warning.addClassName("schedule-warning");
        warning.setVisible(false);
        Section card = new Section(new H4(spot.room()), filled);
        card.addClassName("schedule-card");
        if (!here.isEmpty()) {
            card.add(new Paragraph(panel(spot)), people(here));
        }
        card.add(warning);
        warnings.put(spot, warning);
        cards.put(spot, card);
        DropTarget.create(card).addDropListener(drop -> {
            if (dragged != null && !here.contains(dragged)) {
                move.accept(dragged, spot);
            }
        });
        return card;
    }

    private UnorderedList people(List<EnrolmentId> here) {
        UnorderedList people = new UnorderedList();
        schedule.task().lecturers().stream()
                .filter(lecturer -> here.contains(lecturer.id()))
                .forEach(lecturer -> people.add(person(lecturer)));
        return people;
    }

    private String panel(Spot spot) {
        List<PersonId> members = schedule.plan().members(spot);
        return getTranslation(
                "schedule.panel",
                schedule.plan().sits().getOrDefault(spot, 0) + 1,
                schedule.name(members.getFirst()),
                String.join(
                        getTranslation("list.comma"),
                        members.stream().skip(1).map(schedule::name).toList()));
    }

    private ListItem person(Lecturer lecturer) {
        boolean pinned = schedule.pins().contains(lecturer.id());
        Button name = new Button(
                pinned ? getTranslation("schedule.pinned", lecturer.name()) : lecturer.name(),
                click -> ask.accept(lecturer.id()));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        ListItem item = new ListItem(name);
        List<Finding> findings = schedule.verdict().of(lecturer.id());
        if (!findings.isEmpty()) {
            Paragraph why = new Paragraph(words.findings(findings));
            why.addClassName("schedule-warning");
            item.add(why);
        }
        DragSource<ListItem> source = DragSource.create(item);
        source.addDragStartListener(start -> warn(lecturer.id()));
        source.addDragEndListener(end -> calm());
        return item;
    }

    private void warn(EnrolmentId candidate) {
        dragged = candidate;
        warnings.forEach((spot, warning) -> {
            List<Finding> broken = schedule.wouldBreak(candidate, spot);
            warning.setText(words.findings(broken));
            warning.setVisible(!broken.isEmpty());
            Objects.requireNonNull(cards.get(spot)).getElement().setAttribute("data-fits", broken.isEmpty());
        });
    }

    private void calm() {
        dragged = null;
        warnings.forEach((spot, warning) -> {
            warning.setVisible(false);
            Objects.requireNonNull(cards.get(spot)).getElement().removeAttribute("data-fits");
        });
    }
}
