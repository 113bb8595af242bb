package academy.guildhall.platform.ui;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what somebody types, as they type it, until it is sent. It is back after a reload, an error or a time-out. */
@Component
public class Drafts {
    private static final int LONGEST = 20_000;
    private static final String VERSION = "version";

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final AcademyTime time;
    private final HumanDates dates;

    Drafts(JdbcClient jdbc, CurrentUser current, AcademyTime time, HumanDates dates) {
        this.jdbc = jdbc;
        this.current = current;
        this.time = time;
        this.dates = dates;
    }

    /** Fills a field with its draft, if there is one, says so, and keeps it from now on. The place names form, thing and field. */
    public <F extends TextFieldBase<F, String> & HasValueChangeMode> void keep(F field, String place) {
        form(place).keep(field, "");
    }

    /** All fields of one form, kept under one place until the form is sent. */
    public Form form(String place) {
        return new Form(place);
    }

    private record Kept(String content, Instant savedAt) {}

    /** See {@link #form}. */
    public final class Form {
        private final String place;
        private @Nullable Seen on;
        private final List<Hint> hints = new ArrayList<>();
        private final Unsaved unsaved = new Unsaved(this::put);
        private @Nullable Instant back;

        private Form(String place) {
            this.place = place;
        }

        public <F extends TextFieldBase<F, String> & HasValueChangeMode> void keep(F field, String name) {
            keep(field, name, text -> text, text -> text);
        }

        /** The same for a field that isn't of text. */
        public <T, F extends TextFieldBase<F, T> & HasValueChangeMode> void keep(
                F field, String name, Function<T, String> write, Function<String, T> read) {
            Hint hint = hint(field);
            bring(field, name, read, hint);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    unsaved.add(
                            field,
                            name,
                            change.getValue() == null ? "" : write.apply(change.getValue()),
                            () -> hint.say(field.getTranslation("saved.at", dates.clock(time.now()))),
                            () -> hint.say(field.getTranslation("draft.away")));
                }
            });
        }

        /**
         * A choice: a day, a time, people.
         *
         * @param read answers nothing for what can't be chosen any more
         */
        public <T> void choice(
                HasValue<?, T> field, String name, Function<T, String> write, Function<String, @Nullable T> read) {
            bring(field, name, read, field instanceof HasHelper helped ? hint(helped) : null);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    String content = field.isEmpty() ? "" : write.apply(change.getValue());
                    unsaved.add((HasElement) field, name, content, () -> {}, () -> {});
                }
            });
        }

        private <T> void bring(
                HasValue<?, T> field, String name, Function<String, @Nullable T> read, @Nullable Hint hint) {
            kept(at(name)).ifPresent(draft -> {
                T value = read.apply(draft.content());
                if (value != null && !value.equals(field.getValue())) {
                    field.setValue(value);
                    back = back == null || back.isBefore(draft.savedAt()) ? draft.savedAt() : back;
                    if (hint != null) {
                        hint.say(isBack(draft.savedAt()));
                    }
                }
            });
        }

        public void day(HasValue<?, LocalDate> field, String name) {
            choice(field, name, LocalDate::toString, LocalDate::parse);
        }

        public void time(HasValue<?, LocalTime> field, String name) {
            choice(field, name, LocalTime::toString, LocalTime::parse);
        }

        public void number(IntegerField field, String name) {
            keep(field, name, figure -> Integer.toString(figure), Integer::valueOf);
        }

        /**
         * The version on which a form about a thing stands: the one that what comes back was typed on, or else the one that
         * stands. It is kept with what is typed, so that an entry that comes back overwrites nothing newer unseen.
         */
        public Seen on(Seen now) {
            Seen known = find(at(VERSION)).map(Integer::valueOf).map(Seen::of).orElse(now);
            on = known;
            return known;
        }

        private Hint hint(HasHelper field) {
            Hint hint = new Hint(field);
            hints.add(hint);
            return hint;
        }

        /** Keeps what was entered by other means than a field's own change. */
        public void put(String name, String content) {
            Seen typedOn = on;
            if (typedOn != null && !content.isEmpty()) {
                save(at(VERSION), Integer.toString(typedOn.version()));
            }
            save(at(name), content);
        }

        /** The form stands on another version from now on. */
        public void movedOn(Seen now) {
            on = now;
        }

        private String at(String name) {
            return name.isEmpty() ? place : place + ":" + name;
        }

        /** Says that something came back, and offers to begin anew; nothing when nothing did. */
        public Optional<Div> back(Runnable anew) {
            return Optional.ofNullable(back).map(at -> {
                Div note = new Div(new Span(isBack(at)), Buttons.plain(Words.of("draft.anew"), () -> {
                    sent();
                    anew.run();
                }));
                note.addClassNames("note", "draft-back");
                note.getElement().setAttribute("role", "status");
                return note;
            });
        }

        /** Sent: nothing of it is kept any more, and nothing says so. */
        public void sent() {
            hints.forEach(hint -> hint.say(""));
            unsaved.clear();
            jdbc.sql(
                            "delete from draft where person_id = :person and (place = :place or starts_with(place, :place || ':'))")
                    .param("person", person().value())
                    .param("place", place)
                    .update();
        }
    }

    private String isBack(Instant at) {
        boolean today = time.dateOf(at).equals(time.today());
        return Words.of("draft.back", today ? dates.clock(at) : dates.moment(at, Words.locale()));
    }

    private Optional<Kept> kept(String place) {
        return jdbc.sql("select content, saved_at from draft where person_id = :person and place = :place")
                .param("person", person().value())
                .param("place", place)
                .query(Kept.class)
                .optional();
    }

    public Optional<String> find(String place) {
        return kept(place).map(Kept::content);
    }

    public void save(String place, String content) {
        if (content.isEmpty()) {
            drop(place);
            return;
        }
        Instant now = time.now();
        jdbc.sql("""
                        insert into draft (person_id, place, content, saved_at) values (:person, :place, :content, :at)
                        on conflict (person_id, place) do update set content = :content, saved_at = :at
                        """)
                .param("person", person().value())
                .param("place", place)
                .param("content", content.substring(0, Math.min(content.length(), LONGEST)))
                .param("at", AcademyTime.utc(now))
                .update();
    }

    /** Once it is sent. */
    public void drop(String place) {
        jdbc.sql("delete from draft where person_id = :person and place = :place")
                .param("person", person().value())
                .param("place", place)
                .update();
    }

    private PersonId person() {
        return current.person();
    }
}
