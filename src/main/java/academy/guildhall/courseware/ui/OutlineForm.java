package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseKind;
import academy.guildhall.courseware.CourseOutline;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** What the course is to be. Every field is kept as it is typed; there is nothing to send. */
class OutlineForm extends Div {
    private final TextField topic = new TextField();
    private final RadioButtonGroup<CourseKind> kind = new RadioButtonGroup<>();
    private final TextArea learners = new TextArea();
    private final TextArea outcome = new TextArea();
    private final Span saved = new Span();

    OutlineForm(CourseOutline given, AcademyTime time, HumanDates dates, Consumer<CourseOutline> keep) {
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
        Runnable send = () -> {
            keep.accept(new CourseOutline(topic.getValue(), kind.getValue(), learners.getValue(), outcome.getValue()));
            saved.setText(getTranslation("saved.at", dates.clock(time.now())));
        };
        topic.addValueChangeListener(change -> send.run());
        kind.addValueChangeListener(change -> send.run());
        learners.addValueChangeListener(change -> send.run());
        outcome.addValueChangeListener(change -> send.run());
        add(topic, kind, learners, outcome, saved);
    }

    /** Once the course is signed off there is nothing to change. */
    void close() {
        topic.setReadOnly(true);
        kind.setReadOnly(true);
        learners.setReadOnly(true);
        outcome.setReadOnly(true);
    }
}
