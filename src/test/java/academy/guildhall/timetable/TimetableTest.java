package academy.guildhall.timetable;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class TimetableTest {
    private static final AtomicInteger ROOMS = new AtomicInteger();

    @Autowired
    Timetable timetable;

    @Autowired
    TimetableQueries queries;

    @Autowired
    SessionReminding reminding;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private PersonId coordinator;
    private CohortId cohort;
    private LocalDate day;
    private String room;

    @BeforeEach
    void aCohort() {
        coordinator = acting.person("班主任");
        cohort = academies.cohort(10);
        day = clock.local().toLocalDate();
        room = "教室" + ROOMS.incrementAndGet();
    }

    @Test
    void refusesARoomThatIsTakenAndNamesWhatTookIt() {
        plan(cohort, session("开班仪式", room, null, "09:00", "10:00"));

        assertThatThrownBy(() -> plan(academies.cohort(10), session("授课", room, null, "09:30", "10:30")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("session.refused.clash.room");
                    assertThat(refusal.args()).containsExactly(room, "开班仪式", "一期", "09:00", "10:00");
                });
    }

    @Test
    void refusesALecturerWhoTeachesElsewhereAtThatTime() {
        PersonId lecturer = acting.person("王老师");
        plan(cohort, session("授课", room, lecturer, "09:00", "10:30"));

        assertThatThrownBy(() -> plan(academies.cohort(10), session("授课", room + "乙", lecturer, "10:00", "11:00")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("session.refused.clash.lecturer");
                    assertThat(refusal.args()[0]).isEqualTo("王老师");
                });
    }

    @Test
    void eachAcademyHasRoomsOfItsOwnWhateverTheyAreCalled() {
        CohortId elsewhere = academies.cohort(academies.programme(academies.academy()), 10);
        plan(cohort, session("授课", room, null, "09:00", "10:30"));
        plan(elsewhere, session("授课", room, null, "09:00", "10:30"));

        assertThat(Acting.ask(coordinator, Role.COORDINATOR, () -> queries.rooms(elsewhere)))
                .containsExactly(room);
    }

    @Test
    void ofALecturerWhoTeachesAtAnotherAcademyItSaysOnlyThatTheyAreBusy() {
        PersonId lecturer = acting.person("王老师");
        CohortId elsewhere = academies.cohort(academies.programme(academies.academy()), 10);
        plan(elsewhere, session("不便告人的课", room, lecturer, "09:00", "10:30"));

        assertThatThrownBy(() -> plan(cohort, session("授课", room, lecturer, "10:00", "11:00")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("session.refused.clash.elsewhere");
                    assertThat(refusal.args()).containsExactly("王老师", "09:00", "10:30");
                });
    }

    @Test
    void proposesTheNextTimeWhenCohortAndRoomAreFreeOnAWorkingDay() {
        plan(cohort, session("授课", room, null, "09:00", "12:00"));

        assertThat(proposed(day)).isEqualTo(new FreeSlots.Slot(day, LocalTime.of(13, 30), LocalTime.of(15, 0), room));

        plan(academies.cohort(10), session("他期授课", room, null, "13:00", "14:00"));
        assertThat(proposed(day).from()).isEqualTo(LocalTime.of(13, 30));
        assertThat(proposed(day).room()).isNotEqualTo(room);

        LocalDate saturday = LocalDate.of(2026, 9, 12);
        assertThat(proposed(saturday).day()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(proposed(LocalDate.of(2026, 9, 20)).day())
                .as("a Sunday that is worked")
                .isEqualTo(LocalDate.of(2026, 9, 20));
    }

    private FreeSlots.Slot proposed(LocalDate first) {
        return ask(
                coordinator,
                Role.COORDINATOR,
                () -> queries.proposed(cohort, first, first.plusDays(7)).orElseThrow());
    }

    @Test
    void refusesACohortThatHasAnotherSessionAtThatTime() {
        plan(cohort, session("授课", room, null, "09:00", "10:30"));

        assertThatThrownBy(() -> plan(cohort, session("实训", room + "乙", null, "10:00", "11:00")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("session.refused.clash.cohort"));
    }

    @Test
    void letsASessionBeginWhenAnotherEndsInTheSameRoom() {
        plan(cohort, session("授课", room, null, "09:00", "10:30"));

        assertThat(plan(cohort, session("授课二", room, null, "10:30", "12:00"))).isNotNull();
    }

    @Test
    void countsAClassHourAs45MinutesAndHoldsHalfADayToFour() {
        assertThat(session("授课", room, null, "09:00", "10:30").classHours()).isEqualTo(2);
        assertThat(session("授课", room, null, "09:00", "10:29").classHours()).isEqualTo(1);
        plan(cohort, session("授课", room, null, "08:30", "10:45"));
        plan(cohort, session("授课", room, null, "13:30", "15:00"));

        assertThatThrownBy(() -> plan(cohort, session("授课", room, null, "10:45", "12:15")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("session.refused.halfDay");
                    assertThat(refusal.args()).containsExactly(5, 4);
                });
    }

    @Test
    void refusesASessionOnADayThatIsOver() {
        LocalDate first = day;
        clock.set(first.plusDays(1).atTime(9, 0));
        try {
            assertThatThrownBy(() -> plan(cohort, session("授课", room, null, "09:00", "10:30")))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("session.refused.past"));
        } finally {
            clock.set(first.atTime(9, 0));
        }
    }

    @Test
    void namesAsNextASessionThatIsNotOverYet() {
        PersonId lecturer = acting.person("王老师");
        plan(cohort, session("早课", room, lecturer, "08:00", "08:45"));
        plan(cohort, session("上午课", room, lecturer, "08:45", "09:30"));
        plan(cohort, session("下午课", room, lecturer, "14:00", "15:30"));

        assertThat(ask(lecturer, Role.COACH, () -> queries.next().orElseThrow().title()))
                .as("at nine")
                .isEqualTo("上午课");
        assertThat(ask(lecturer, Role.COACH, () -> queries.mine(10))).hasSize(3);
    }

    @Test
    void countsNoClassHoursForACeremony() {
        PlannedSession ceremony = new PlannedSession(
                "升旗仪式", SessionKind.CEREMONY, room, null, day, LocalTime.of(8, 0), LocalTime.of(9, 30));
        assertThat(ceremony.classHours()).isZero();
    }

    @Test
    void letsOneOfTwoWhoPlanIntoOneRoomAtOnceAndTellsTheOtherWhy() throws Exception {
        List<CohortId> cohorts = List.of(cohort, academies.cohort(5), academies.cohort(5), academies.cohort(5));
        List<Callable<String>> plans = cohorts.stream()
                .<Callable<String>>map(one -> () -> {
                    try {
                        plan(one, session("授课", room, null, "09:00", "10:30"));
                        return "planned";
                    } catch (Refusal refused) {
                        return refused.key();
                    }
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<String> answers = pool.invokeAll(plans).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers)
                    .containsExactly(
                            "planned",
                            "session.refused.clash.room",
                            "session.refused.clash.room",
                            "session.refused.clash.room");
        }
    }

    @Test
    void remindsTheDayBeforeAndTheHourBeforeAndAnewWhenASessionMoves() {
        PersonId trainee = acting.person("学员");
        academies.trainee(cohort, trainee, EnrolmentState.ENROLLED);
        LocalDate tomorrow = day.plusDays(1);
        SessionId session = plan(
                cohort,
                new PlannedSession(
                        "授课", SessionKind.LECTURE, room, null, tomorrow, LocalTime.of(14, 0), LocalTime.of(15, 30)));

        assertThat(remindersAt(tomorrow.minusDays(1), "16:59", trainee)).isEmpty();
        assertThat(remindersAt(tomorrow.minusDays(1), "17:00", trainee)).containsExactly("session.day");
        assertThat(remindersAt(tomorrow.minusDays(1), "21:00", trainee))
                .as("not at night")
                .isEmpty();
        assertThat(remindersAt(tomorrow, "13:00", trainee)).containsExactly("session.reminder.hour");
        assertThat(remindersAt(tomorrow, "14:00", trainee)).isEmpty();

        String before = oncesAt(tomorrow, "13:00", trainee).getFirst();
        Acting.as(
                coordinator,
                Role.COORDINATOR,
                () -> timetable.change(
                        session,
                        Seen.FIRST,
                        new PlannedSession(
                                "授课",
                                SessionKind.LECTURE,
                                room,
                                null,
                                tomorrow,
                                LocalTime.of(15, 0),
                                LocalTime.of(16, 30))));
        assertThat(oncesAt(tomorrow, "14:00", trainee)).hasSize(1).doesNotContain(before);
    }

    @Test
    void tellsTheWholeOfTheNextDayInOneMessageAndAnHourBeforeOnlyOfItsFirstSession() {
        PersonId trainee = trainee();
        plan(cohort, session("授课", room, null, "14:00", "15:30"));
        plan(cohort, session("升旗", room, null, "08:30", "09:15"));

        Tell evening = due(day.minusDays(1), "18:00", trainee).getFirst();
        assertThat(remindersAt(day.minusDays(1), "18:00", trainee)).hasSize(1);
        assertThat(evening.args())
                .containsExactly(day, 2, "8:30", "8:30–9:15  升旗 · " + room + "\n14:00–15:30  授课 · " + room);
        assertThat(remindersAt(day, "07:45", trainee)).containsExactly("session.reminder.hour");
        assertThat(remindersAt(day, "13:30", trainee))
                .as("who is there already needs no reminder")
                .isEmpty();
    }

    @Test
    void saysWhatWasSoBeforeAndTellsNobodyOfWhatTheyDidThemselves() {
        PersonId trainee = trainee();
        SessionId session = plan(cohort, session("授课", room, coordinator, "09:00", "10:30"));
        change(session, Seen.FIRST, session("授课", room + "乙", coordinator, "14:00", "15:30"));

        assertThat(keys(trainee)).containsExactly("session.moved");
        assertThat(jdbc.sql("select args::text from inbox_message where person_id = :person and key = 'session.moved'")
                        .param("person", trainee.value())
                        .query(String.class)
                        .single())
                .containsSubsequence("授课", room + "乙", "授课", room);
        assertThat(keys(coordinator)).isEmpty();
    }

    @Test
    void whoElseTeachesIsNoMatterForTrainees() {
        PersonId trainee = trainee();
        SessionId session = plan(cohort, session("授课", room, acting.person("王老师"), "09:00", "10:30"));
        move(session, room, acting.person("李老师"));

        assertThat(keys(trainee)).isEmpty();
    }

    @Test
    void remindsNobodyOfWhatIsCancelledNorThoseWhoHaveLeft() {
        PersonId left = acting.person("学员");
        academies.trainee(cohort, left, EnrolmentState.ADMITTED);
        SessionId session = plan(cohort, session("授课", room, null, "16:00", "17:30"));
        assertThat(remindersAt(day, "15:30", left)).isEmpty();

        PersonId there = acting.person("学员");
        academies.trainee(cohort, there, EnrolmentState.ENROLLED);
        assertThat(remindersAt(day, "15:30", there)).hasSize(1);
        Acting.as(coordinator, Role.COORDINATOR, () -> timetable.cancel(session, Seen.FIRST, "停电"));
        assertThat(remindersAt(day, "15:30", there)).isEmpty();
    }

    @Test
    void refusesASessionThatWasChangedMeanwhileAndSaysHowItStandsNow() {
        SessionId session = plan(cohort, session("授课", room, null, "09:00", "10:30"));
        change(session, Seen.FIRST, session("授课", room + "乙", null, "09:00", "10:30"));

        assertThatThrownBy(() -> change(session, Seen.FIRST, session("授课：改题", room, null, "09:00", "10:30")))
                .isInstanceOfSatisfying(Stale.class, stale -> {
                    assertThat(stale.seen()).isEqualTo(new Seen(1));
                    assertThat(stale.facts())
                            .contains(new Fact("session.room", room + "乙"), new Fact("session.title", "授课"));
                });
        change(session, new Seen(1), session("授课：改题", room, null, "09:00", "10:30"));
        assertThat(row(session).room()).as("saved over it knowingly").isEqualTo(room);
    }

    @Test
    void refusesToCancelASessionThatWasChangedMeanwhile() {
        SessionId session = plan(cohort, session("授课", room, null, "09:00", "10:30"));
        change(session, Seen.FIRST, session("授课", room, null, "14:00", "15:30"));

        assertThatThrownBy(() ->
                        Acting.as(coordinator, Role.COORDINATOR, () -> timetable.cancel(session, Seen.FIRST, "停电")))
                .isInstanceOf(Stale.class);
        assertThat(row(session).state()).isEqualTo(SessionState.PLANNED);
    }

    @Test
    void leavesASessionAloneThatIsSavedAsItStandsAndTellsNobody() {
        PersonId trainee = trainee();
        SessionId session = plan(cohort, session("授课", room, null, "09:00", "10:30"));
        change(session, Seen.FIRST, session("授课", room, null, "09:00", "10:30"));

        assertThat(row(session).seen()).isEqualTo(Seen.FIRST);
        assertThat(told(trainee)).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :id")
                        .param("id", session.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tellsOfEveryMoveAlsoOfTheOneBackAndThenTheLastWordIsTheTrueOne() {
        PersonId trainee = trainee();
        PersonId lecturer = acting.person("王老师");
        String there = room + "乙";
        SessionId session = plan(cohort, session("授课", room, lecturer, "09:00", "10:30"));

        move(session, there, lecturer);
        move(session, room, lecturer);
        move(session, there, lecturer);
        move(session, room, lecturer);

        for (PersonId concerned : List.of(trainee, lecturer)) {
            assertThat(told(concerned)).hasSize(4);
            assertThat(told(concerned).getLast()).as("now, and before").isEqualTo(room + ", " + there);
        }
    }

    @Test
    void mailsOnlyTheLastOfSeveralMovesThatFollowOneAnother() {
        PersonId lecturer = acting.account(acting.person("王老师"));
        SessionId session = plan(cohort, session("授课", room, lecturer, "09:00", "10:30"));
        SessionId other = plan(cohort, session("实操", room, lecturer, "14:00", "15:30"));

        move(session, room + "乙", lecturer);
        change(other, row(other).seen(), session("实操", room, lecturer, "14:30", "15:30"));
        move(session, room + "丙", lecturer);

        assertThat(mails(lecturer)).containsExactly("SUPERSEDED", "PLANNED", "PLANNED");
    }

    @Test
    void tellsTheLecturerWhoNoLongerTeaches() {
        PersonId before = acting.person("王老师");
        PersonId after = acting.person("李老师");
        SessionId session = plan(cohort, session("授课", room, before, "09:00", "10:30"));
        move(session, room, after);

        assertThat(keys(before)).containsExactly("session.handed");
        assertThat(keys(after)).containsExactly("session.given");
        move(session, room, before);
        assertThat(keys(before)).containsExactly("session.handed", "session.given");
    }

    @Test
    void remindsNobodyWhoWithdrew() {
        PersonId trainee = acting.person("学员");
        EnrolmentId enrolment = academies.trainee(cohort, trainee, EnrolmentState.ENROLLED);
        plan(cohort, session("授课", room, null, "16:00", "17:30"));
        assertThat(remindersAt(day, "15:30", trainee)).hasSize(1);

        Acting.as(
                coordinator,
                Role.COORDINATOR,
                () -> enrolments.withdraw(enrolments.row(enrolment).chosen(), "工作调动"));
        assertThat(remindersAt(day, "15:30", trainee)).isEmpty();
    }

    private PersonId trainee() {
        PersonId trainee = acting.person("学员");
        academies.trainee(cohort, trainee, EnrolmentState.ENROLLED);
        return trainee;
    }

    /** As somebody does who sees it as it stands. */
    private void move(SessionId session, String where, PersonId lecturer) {
        change(session, row(session).seen(), session("授课", where, lecturer, "09:00", "10:30"));
    }

    private void change(SessionId session, Seen seen, PlannedSession planned) {
        Acting.as(coordinator, Role.COORDINATOR, () -> timetable.change(session, seen, planned));
    }

    private SessionRow row(SessionId session) {
        return ask(coordinator, Role.COORDINATOR, () -> queries.find(session));
    }

    /** What somebody was told of, in order: in which room it is, and was. */
    private List<String> told(PersonId person) {
        return jdbc.sql("""
                        select cast(args as jsonb) -> 2 ->> 'value' || ', ' || (cast(args as jsonb) -> 5 ->> 'value')
                        from inbox_message where person_id = :person and key = 'session.moved' order by created_at, id
                        """).param("person", person.value()).query(String.class).list();
    }

    private List<String> keys(PersonId person) {
        return jdbc.sql("select key from inbox_message where person_id = :person order by created_at, id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    private List<String> mails(PersonId person) {
        return jdbc.sql("""
                        select m.state from mail m join inbox_message i on i.id = m.message_id
                        where m.person_id = :person order by i.created_at, i.id
                        """).param("person", person.value()).query(String.class).list();
    }

    private List<String> remindersAt(LocalDate date, String time, PersonId person) {
        return due(date, time, person).stream().map(Tell::key).toList();
    }

    private List<String> oncesAt(LocalDate date, String time, PersonId person) {
        return due(date, time, person).stream().map(Tell::once).toList();
    }

    private List<Tell> due(LocalDate date, String time, PersonId person) {
        Instant at =
                date.atTime(LocalTime.parse(time)).atZone(MovableClock.BEIJING).toInstant();
        return reminding.due(at).stream()
                .filter(tell -> tell.to().equals(person))
                .toList();
    }

    private SessionId plan(CohortId where, PlannedSession planned) {
        return ask(coordinator, Role.COORDINATOR, () -> timetable.plan(where, planned));
    }

    private PlannedSession session(String title, String where, @Nullable PersonId lecturer, String from, String to) {
        return new PlannedSession(
                title, SessionKind.LECTURE, where, lecturer, day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
