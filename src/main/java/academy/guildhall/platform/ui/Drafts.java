package academy.guildhall.platform.ui;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what somebody types, as they type it, until it is sent. It is back after a reload, an error or a time-out. */
@Component
public class Drafts {
    private static final int LONGEST = 20_000;

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

    /** Fills a field with its draft, if there is one, and keeps it from now on. The place names form, thing and field. */
    public <F extends TextFieldBase<F, String> & HasValueChangeMode> void keep(F field, String place) {
        keep(field, place, text -> text, text -> text);
    }

    /** The same for a field that isn't of text. */
    public <T, F extends TextFieldBase<F, T> & HasValueChangeMode> void keep(
            F field, String place, Function<T, String> write, Function<String, T> read) {
        find(place).ifPresent(draft -> field.setValue(read.apply(draft)));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(place, change.getValue() == null ? "" : write.apply(change.getValue()));
                field.setHelperText(field.getTranslation("saved.at", dates.clock(time.now())));
            }
        });
    }

    /** All fields of one form, kept under one place until the form is sent. */
    public Form form(String place) {
        return new Form(place + ":");
    }

    /** See {@link #form}. */
    public final class Form {
        private final String place;

        private Form(String place) {
            this.place = place;
        }

        public <F extends TextFieldBase<F, String> & HasValueChangeMode> void keep(F field, String name) {
            Drafts.this.keep(field, place + name);
        }

        public <T, F extends TextFieldBase<F, T> & HasValueChangeMode> void keep(
                F field, String name, Function<T, String> write, Function<String, T> read) {
            Drafts.this.keep(field, place + name, write, read);
        }

        /**
         * A choice: a day, a time, people.
         *
         * @param read answers nothing for what can't be chosen any more
         */
        public <T> void choice(
                HasValue<?, T> field, String name, Function<T, String> write, Function<String, @Nullable T> read) {
            find(place + name).map(read).ifPresent(field::setValue);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    save(place + name, field.isEmpty() ? "" : write.apply(change.getValue()));
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

        /** Sent: nothing of it is kept any more. */
        public void sent() {
            jdbc.sql("delete from draft where person_id = :person and starts_with(place, :place)")
                    .param("person", person().value())
                    .param("place", place)
                    .update();
        }
    }

    public Optional<String> find(String place) {
        return jdbc.sql("select content from draft where person_id = :person and place = :place")
                .param("person", person().value())
                .param("place", place)
                .query(String.class)
                .optional();
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
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
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
