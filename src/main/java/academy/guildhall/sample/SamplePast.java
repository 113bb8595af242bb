package academy.guildhall.sample;

import academy.guildhall.appointment.Appointments;
import academy.guildhall.certification.Certificates;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.sample.SampleStaff.Team;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cohorts whose way is over: their courses, certificates and letters are there, their marks weren't kept. */
@Component
class SamplePast {
    private static final EnrolmentState[] ROAD = {
        EnrolmentState.POLISHING,
        EnrolmentState.APPROVED_FOR_TRIAL,
        EnrolmentState.PASSED,
        EnrolmentState.PROPOSED,
        EnrolmentState.ON_NOTICE,
        EnrolmentState.CLEARED
    };

    private final SampleCohort cohorts;
    private final SampleArchive archive;
    private final Certificates certificates;
    private final Appointments appointments;
    private final AcademyTime time;

    SamplePast(
            SampleCohort cohorts,
            SampleArchive archive,
            Certificates certificates,
            Appointments appointments,
            AcademyTime time) {
        this.cohorts = cohorts;
        this.archive = archive;
        this.certificates = certificates;
        this.appointments = appointments;
        this.time = time;
    }

    /** A past year's cohort, all of whom teach now. */
    void appointed(Team team, ProgrammeId programme, int year, int serial, int people) {
        LocalDate starts = LocalDate.of(year, 5, 26);
        List<EnrolmentRow> all =
                through(team, programme, year, starts, starts.plusDays(2), serial, people, starts.plusDays(40));
        LocalDate begins = starts.plusDays(50);
        time.pretend(
                begins.atTime(10, 0),
                () -> SampleStaff.as(
                        team.administrator(),
                        Role.ADMINISTRATOR,
                        () -> all.forEach(trainee -> appointments.appoint(trainee.id(), begins))));
    }

    /** This year's first cohort: certified, and awaiting nothing but their letters. */
    void certified(Team team, ProgrammeId programme, int year, int serial, int people) {
        LocalDate starts = earlier(LocalDate.of(year, 5, 25), 60);
        through(team, programme, year, starts, starts.plusDays(2), serial, people, earlier(starts.plusDays(40), 3));
    }

    private LocalDate earlier(LocalDate day, int daysBeforeToday) {
        LocalDate latest = time.today().minusDays(daysBeforeToday);
        return day.isAfter(latest) ? latest : day;
    }

    private List<EnrolmentRow> through(
            Team team,
            ProgrammeId programme,
            int year,
            LocalDate starts,
            LocalDate ends,
            int serial,
            int people,
            LocalDate issued) {
        CohortId cohort = cohorts.open(
                team, new SampleCohort.Plan(programme, 1, year + "年初任职工匠师研修班（一期）", starts, ends, serial, people));
        List<EnrolmentRow> all = cohorts.trainees(cohort);
        cohorts.enrol(team, cohort, all);
        all.forEach(trainee -> cohorts.walk(trainee, team, starts.plusDays(1), ROAD));
        archive.keep(team, all, starts.plusDays(1));
        time.pretend(
                issued.atTime(9, 30),
                () -> SampleStaff.as(
                        team.administrator(),
                        Role.ADMINISTRATOR,
                        () -> all.forEach(trainee -> certificates.issue(trainee.id()))));
        return all;
    }
}
