package academy.guildhall.timetable.ui;

import academy.guildhall.people.PeopleQueries.Choice;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.WritingBox;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.timetable.FreeSlots;
import academy.guildhall.timetable.PlannedSession;
import academy.guildhall.timetable.SessionKind;
import academy.guildhall.timetable.SessionRow;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The form of one session. What it clashes with is said in it, and nothing that was typed is lost. */
class SessionForm {
    private final Dialog dialog;
    private final TextField title = new TextField();
    private final Select<SessionKind> kind = new Select<>();
    private final WritingBox room = new WritingBox();
    private final ChoiceBox<Choice> lecturer = new ChoiceBox<>();
    private final DatePicker day = new DatePicker();
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final Drafts.Form draft;
    private final ErrorSummary errors = new ErrorSummary();
    private final @Nullable Meanwhile meanwhile;
    private final List<Choice> lecturers;
    private final AcademyTime time;
    private final Runnable anew;

    /** @param anew opens the form as if nothing had been typed */
    SessionForm(
            CohortRow cohort,
            @Nullable SessionRow known,
            List<String> rooms,
            List<Choice> lecturers,
            AcademyTime time,
            Drafts drafts,
            Runnable anew) {
        this.anew = anew;
        this.lecturers = lecturers;
        this.time = time;
        draft = drafts.form("session:" + (known == null ? cohort.id() : known.id()));
        meanwhile = known == null ? null : Meanwhile.of(known, draft);
        dialog = Confirm.frame(
                UI.getCurrent().getTranslation(known == null ? "session.form.add" : "session.form.change"));
        title.setMaxLength(120);
        title.setRequiredIndicatorVisible(true);
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(item -> dialog.getTranslation(item.key()));
        kind.setValue(SessionKind.LECTURE);
        room.setItems(rooms);
        room.setRequiredIndicatorVisible(true);
        lecturer.setItems(Choice::isFoundBy, lecturers);
        lecturer.setClearButtonVisible(true);
        day.setMin(cohort.startsOn());
        day.setMax(cohort.endsOn());
        day.setValue(cohort.firstDayFrom(time.today()));
        from.setStep(Duration.ofMinutes(15));
        to.setStep(Duration.ofMinutes(15));
        from.setValue(LocalTime.of(9, 0));
        to.setValue(LocalTime.of(10, 30));
        errors.field("title", title)
                .field("room", room)
                .field("lecturer", lecturer)
                .field("day", day)
                .field("from", from)
                .field("to", to);
        if (known != null) {
            fill(known);
        }
    }

    /** What the form proposes for a new session. */
    SessionForm at(FreeSlots.Slot free) {
        day.setValue(free.day());
        from.setValue(free.from());
        to.setValue(free.to());
        if (free.room() != null) {
            room.setValue(free.room());
        }
        return this;
    }

    private void keep() {
        draft.keep(title, "title");
        draft.choice(kind, "kind", SessionKind::name, SessionKind::valueOf);
        draft.choice(room, "room", name -> name, name -> name);
        draft.choice(
                lecturer,
                "lecturer",
                choice -> choice.id().toString(),
                text -> lecturers.stream()
                        .filter(choice -> choice.id().toString().equals(text))
                        .findFirst()
                        .orElse(null));
        draft.day(day, "day");
        draft.time(from, "from");
        draft.time(to, "to");
    }

    private void fill(SessionRow known) {
        title.setValue(known.title());
        kind.setValue(known.kind());
        room.setValue(known.room());
        lecturer.setValue(lecturers.stream()
                .filter(choice -> choice.id().equals(known.lecturer()))
                .findFirst()
                .orElse(null));
        day.setValue(time.dateOf(known.startsAt()));
        from.setValue(time.local(known.startsAt()).toLocalTime());
        to.setValue(time.local(known.endsAt()).toLocalTime());
    }

    void plans(Locale locale, Consumer<PlannedSession> plan) {
        open(locale, () -> {
            plan.accept(value());
            return true;
        });
    }

    void changes(Locale locale, BiConsumer<Seen, PlannedSession> change) {
        open(locale, () -> change(change));
    }

    private boolean change(BiConsumer<Seen, PlannedSession> change) {
        PlannedSession planned = value();
        return Objects.requireNonNull(meanwhile)
                .save(seen -> change.accept(seen, planned), () -> save(() -> change(change)), this::beginAnew);
    }

    private void beginAnew() {
        leave();
        anew.run();
    }

    private void open(Locale locale, BooleanSupplier work) {
        label(locale);
        keep();
        Div form = new Div(errors, title, kind, day, from, to, room, lecturer);
        form.addClassName("form");
        if (meanwhile != null) {
            form.addComponentAsFirst(meanwhile);
        }
        draft.back(this::beginAnew).ifPresent(form::addComponentAsFirst);
        dialog.add(form);
        dialog.getFooter()
                .add(
                        Buttons.plain(dialog.getTranslation("confirm.no"), this::leave),
                        Buttons.main(dialog.getTranslation("session.save"), () -> save(work)));
        dialog.open();
    }

    /** Whoever leaves on purpose begins anew. */
    private void leave() {
        draft.sent();
        dialog.close();
    }

    private void label(Locale locale) {
        title.setLabel(dialog.getTranslation("session.title"));
        kind.setLabel(dialog.getTranslation("session.kind"));
        room.setLabel(dialog.getTranslation("session.room"));
        room.setHelperText(dialog.getTranslation("session.room.help"));
        lecturer.setLabel(dialog.getTranslation("session.lecturer"));
        day.setLabel(dialog.getTranslation("session.day"));
        from.setLabel(dialog.getTranslation("session.from"));
        to.setLabel(dialog.getTranslation("session.to"));
        Calendars.speak(day, locale);
        Calendars.speak(from, locale);
        Calendars.speak(to, locale);
    }

    private void save(BooleanSupplier work) {
        errors.attempt(() -> {
            if (work.getAsBoolean()) {
                draft.sent();
                dialog.close();
            }
        });
    }

    private PlannedSession value() {
        boolean timed = !from.isEmpty() && !to.isEmpty();
        errors.filled("title", "day", "from", "to", "room")
                .unless(!timed || from.getValue().isBefore(to.getValue()), "to", "session.refused.times")
                .refuse();
        Choice who = lecturer.chosen();
        return new PlannedSession(
                title.getValue(),
                kind.getValue(),
                room.getValue(),
                who == null ? null : who.id(),
                day.getValue(),
                from.getValue(),
                to.getValue());
    }
}
