package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseKind;
import academy.guildhall.courseware.CourseOutline;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Meanwhile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the course is to be. Every field is kept as it is typed; there is nothing to send. */
class OutlineForm extends Div {
    private final TextField topic = new TextField();
    private final RadioButtonGroup<CourseKind> kind = new RadioButtonGroup<>();
    private final TextArea learners = new TextArea();
    private final TextArea outcome = new TextArea();
    private final Span saved = new Span();

    private final transient AcademyTime time;
    private final transient HumanDates dates;
    private final transient BiConsumer<CourseOutline, CourseOutline> keep;
    private final transient Supplier<CourseOutline> newer;
    private CourseOutline known;

    /**
     * @param keep keeps what was changed, given what was on the page before and what is now
     * @param newer reads it as it stands
     */
    OutlineForm(
            CourseOutline given,
            AcademyTime time,
            HumanDates dates,
            BiConsumer<CourseOutline, CourseOutline> keep,
            Supplier<CourseOutline> newer) {
        this.known = given;
        this.time = time;
        this.dates = dates;
        this.keep = keep;
        this.newer = newer;
        addClassName("course-form");
        topic.setLabel(getTranslation("course.topic"));
        topic.setHelperText(getTranslation("course.topic.help"));
        topic.setMaxLength(CourseOutline.LONGEST_TOPIC);
        kind.setLabel(getTranslation("course.kind"));
        kind.setItems(CourseKind.values());
        kind.setItemLabelGenerator(value -> getTranslation(value.key()));
        learners.setLabel(getTranslation("course.learners"));
        learners.setHelperText(getTranslation("course.learners.help"));
        learners.setMaxLength(CourseOutline.LONGEST_TEXT);
        outcome.setLabel(getTranslation("course.outcome"));
        outcome.setHelperText(getTranslation("course.outcome.help"));
        outcome.setMaxLength(CourseOutline.LONGEST_TEXT);
        topic.setValue(given.topic());
        kind.setValue(given.kind());
        learners.setValue(given.learners());
        outcome.setValue(given.outcome());
        saved.getElement().setAttribute("role", "status");
        topic.setValueChangeMode(ValueChangeMode.LAZY);
        learners.setValueChangeMode(ValueChangeMode.LAZY);
        outcome.setValueChangeMode(ValueChangeMode.LAZY);
        keep(
                topic,
                CourseOutline::topic,
                (outline, text) -> new CourseOutline(text, outline.kind(), outline.learners(), outline.outcome()));
        keep(
                kind,
                CourseOutline::kind,
                (outline, chosen) -> new CourseOutline(outline.topic(), chosen, outline.learners(), outline.outcome()));
        keep(
                learners,
                CourseOutline::learners,
                (outline, text) -> new CourseOutline(outline.topic(), outline.kind(), text, outline.outcome()));
        keep(
                outcome,
                CourseOutline::outcome,
                (outline, text) -> new CourseOutline(outline.topic(), outline.kind(), outline.learners(), text));
        add(saved);
    }

    private <T, F extends Component & HasValue<?, T>> void keep(
            F field, Function<CourseOutline, T> read, BiFunction<CourseOutline, T, CourseOutline> write) {
        Meanwhile meanwhile = new Meanwhile();
        add(field, meanwhile);
        field.addValueChangeListener(change -> send(field, read, write, meanwhile));
    }

    /** Sends this field alone, with what it said before: one that says something else by now isn't overwritten unseen. */
    private <T> void send(
            HasValue<?, T> field,
            Function<CourseOutline, T> read,
            BiFunction<CourseOutline, T, CourseOutline> write,
            Meanwhile meanwhile) {
        CourseOutline mine = write.apply(known, field.getValue());
        if (mine.equals(known)) {
            return;
        }
        try {
            keep.accept(known, mine);
            known = mine;
            meanwhile.setVisible(false);
            saved.setText(getTranslation("saved.at", dates.clock(time.now())));
        } catch (Stale stale) {
            saved.setText("");
            T theirs = read.apply(newer.get());
            meanwhile.show(
                    stale,
                    () -> {
                        known = write.apply(known, theirs);
                        send(field, read, write, meanwhile);
                    },
                    () -> {
                        known = write.apply(known, theirs);
                        field.setValue(theirs);
                        meanwhile.setVisible(false);
                    });
        }
    }

    /** Once the course is signed off there is nothing to change. */
    void close() {
        topic.setReadOnly(true);
        kind.setReadOnly(true);
        learners.setReadOnly(true);
        outcome.setReadOnly(true);
    }
}
