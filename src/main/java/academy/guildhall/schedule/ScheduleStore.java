package academy.guildhall.schedule;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.solving.Plan;
import academy.guildhall.schedule.solving.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A cohort's schedule as it is kept. */
@Repository
class ScheduleStore {
    private static final String LINE = "\n";
    private final JdbcClient jdbc;

    ScheduleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(ScheduleSettings settings, Plan plan, Set<EnrolmentId> pins, Seen seen) {}

    private record Row(
            int version,
            LocalDate firstDay,
            int days,
            String hours,
            String rooms,
            int panels,
            int minutesBetween,
            int longestWait) {}

    private record SeatRow(int team, PersonId person) {}

    private record SittingRow(int stretch, String room, int team) {}

    private record LectureRow(EnrolmentId enrolment, int stretch, String room, boolean pinned) {}

    /** Nobody else changes it until the transaction ends. */
    Optional<Kept> lock(CohortId cohort) {
        jdbc.sql("select version from schedule where cohort_id = :cohort for update")
                .param("cohort", cohort.value())
                .query(Integer.class)
                .optional();
        return of(cohort);
    }

    Optional<Kept> of(CohortId cohort) {
        return jdbc.sql("""
                        select version, first_day, days, hours, rooms, panels, minutes_between, longest_wait
                        from schedule where cohort_id = :cohort
                        """)
                .param("cohort", cohort.value())
                .query(Row.class)
                .optional()
                .map(row -> kept(cohort, row));
    }

    private Kept kept(CohortId cohort, Row row) {
        List<List<PersonId>> teams = new ArrayList<>();
        jdbc.sql("""
                        select team, person_id as person from schedule_seat where cohort_id = :cohort order by team, seat
                        """)
                .param("cohort", cohort.value())
                .query(SeatRow.class)
                .list()
                .forEach(seat -> {
                    if (seat.team() == teams.size()) {
                        teams.add(new ArrayList<>());
                    }
                    teams.get(seat.team()).add(seat.person());
                });
        Map<Spot, Integer> sits = new HashMap<>();
        jdbc.sql("select stretch, room, team from schedule_sitting where cohort_id = :cohort")
                .param("cohort", cohort.value())
                .query(SittingRow.class)
                .list()
                .forEach(sitting -> sits.put(new Spot(sitting.stretch(), sitting.room()), sitting.team()));
        Map<EnrolmentId, Spot> places = new HashMap<>();
        Set<EnrolmentId> pins = new HashSet<>();
        jdbc.sql("""
                        select enrolment_id as enrolment, stretch, room, pinned from schedule_lecture where cohort_id = :cohort
                        """)
                .param("cohort", cohort.value())
                .query(LectureRow.class)
                .list()
                .forEach(lecture -> {
                    places.put(lecture.enrolment(), new Spot(lecture.stretch(), lecture.room()));
                    if (lecture.pinned()) {
                        pins.add(lecture.enrolment());
                    }
                });
        Set<PersonId> assessors =
                new HashSet<>(jdbc.sql("select person_id from schedule_assessor where cohort_id = :cohort")
                        .param("cohort", cohort.value())
                        .query((rs, number) -> PersonId.of(rs.getString(1)))
                        .list());
        ScheduleSettings settings = new ScheduleSettings(
                row.firstDay(),
                row.days(),
                row.hours(),
                Set.of(row.rooms().split(LINE)),
                row.panels(),
                row.minutesBetween(),
                row.longestWait(),
                assessors);
        return new Kept(settings, new Plan(teams, sits, places), pins, new Seen(row.version()));
    }

    /**
     * Keeps another one in place of the one that was seen.
     *
     * @param seen the version that it stands on; the first one where there was none
     */
    @Transactional
    public void replace(CohortId cohort, Seen seen, ScheduleSettings settings, Plan plan, Set<EnrolmentId> pins) {
        Optional<Kept> stands = lock(cohort);
        Seen version = stands.map(Kept::seen).orElse(Seen.FIRST);
        seen.mustBe(version, () -> ScheduleDetail.facts(stands.map(Kept::plan).orElse(plan)));
        put(cohort, settings, plan, pins, version);
    }

    private void put(CohortId cohort, ScheduleSettings settings, Plan plan, Set<EnrolmentId> pins, Seen before) {
        drop(cohort);
        jdbc.sql("""
                        insert into schedule (cohort_id, version, first_day, days, hours, rooms, panels, minutes_between, longest_wait)
                        values (:cohort, :version, :first, :days, :hours, :rooms, :panels, :minutes, :wait)
                        """)
                .param("cohort", cohort.value())
                .param("version", before.version() + 1)
                .param("first", settings.firstDay())
                .param("days", settings.days())
                .param("hours", settings.hours())
                .param(
                        "rooms",
                        String.join(LINE, settings.rooms().stream().sorted().toList()))
                .param("panels", settings.panels())
                .param("minutes", settings.minutesBetween())
                .param("wait", settings.longestWait())
                .update();
        settings.assessors()
                .forEach(person -> jdbc.sql(
                                "insert into schedule_assessor (cohort_id, person_id) values (:cohort, :person)")
                        .param("cohort", cohort.value())
                        .param("person", person.value())
                        .update());
        for (int team = 0; team < plan.teams().size(); team++) {
            for (int seat = 0; seat < plan.teams().get(team).size(); seat++) {
                jdbc.sql("""
                                insert into schedule_seat (cohort_id, team, seat, person_id)
                                values (:cohort, :team, :seat, :person)
                                """)
                        .param("cohort", cohort.value())
                        .param("team", team)
                        .param("seat", seat)
                        .param("person", plan.teams().get(team).get(seat).value())
                        .update();
            }
        }
        plan.sits()
                .forEach((spot, team) -> jdbc.sql("""
                                insert into schedule_sitting (cohort_id, stretch, room, team)
                                values (:cohort, :stretch, :room, :team)
                                """)
                        .param("cohort", cohort.value())
                        .param("stretch", spot.stretch())
                        .param("room", spot.room())
                        .param("team", team)
                        .update());
        plan.places()
                .forEach((candidate, spot) -> jdbc.sql("""
                                insert into schedule_lecture (cohort_id, enrolment_id, stretch, room, pinned)
                                values (:cohort, :candidate, :stretch, :room, :pinned)
                                """)
                        .param("cohort", cohort.value())
                        .param("candidate", candidate.value())
                        .param("stretch", spot.stretch())
                        .param("room", spot.room())
                        .param("pinned", pins.contains(candidate))
                        .update());
    }

    void drop(CohortId cohort) {
        jdbc.sql("delete from schedule where cohort_id = :cohort")
                .param("cohort", cohort.value())
                .update();
    }
}
