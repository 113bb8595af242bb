package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.timetable.Booking;
import academy.guildhall.timetable.Bookings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where and when a panel can sit: within the programme's rules, and where room and assessors are free. */
@Component
class Sittings {
    private final CohortRules rules;
    private final Bookings bookings;
    private final AcademyTime time;

    Sittings(CohortRules rules, Bookings bookings, AcademyTime time) {
        this.rules = rules;
        this.bookings = bookings;
        this.time = time;
    }

    /** Until the transaction ends, nobody else plans. */
    NewPanel.Sitting of(NewPanel given) {
        NewPanel.Sitting sitting = given.check(rules.of(given.cohort()).trial(), time.today());
        requireFree(
                null,
                given.cohort(),
                given.members(),
                sitting,
                given.candidates().size());
        return sitting;
    }

    /** The same for a panel that moves; it isn't in its own way. */
    NewPanel.Sitting moved(
            Panel panel, String room, @Nullable LocalDate day, @Nullable LocalTime firstStart, int minutes, int slots) {
        NewPanel.Sitting sitting = NewPanel.sitting(
                room.strip(),
                day,
                firstStart,
                minutes,
                slots,
                rules.of(panel.cohort()).trial(),
                time.today());
        requireFree(panel.id(), panel.cohort(), panel.people(), sitting, slots);
        return sitting;
    }

    private void requireFree(
            @Nullable PanelId self, CohortId cohort, Set<PersonId> members, NewPanel.Sitting sitting, int slots) {
        Instant from = time.instant(sitting.day().atTime(sitting.firstStart()));
        bookings.requireFree(new Booking(
                self == null ? null : self.value(),
                false,
                cohort,
                sitting.room(),
                members,
                from,
                from.plus(Duration.ofMinutes((long) slots * sitting.minutesBetween()))));
    }
}
