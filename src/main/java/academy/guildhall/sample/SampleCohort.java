package academy.guildhall.sample;

import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.admissions.Imports;
import academy.guildhall.admissions.Screening;
import academy.guildhall.people.Consents;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.programmes.OpenCohort;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.sample.SampleStaff.Team;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Brings a list of people into a cohort, by import, screening and admission, at the time when that was done. */
@Component
class SampleCohort {
    private static final int MOST = 500;

    private final Imports imports;
    private final ApplicationQueries applications;
    private final Screening screening;
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final EnrolmentProgress progress;
    private final Consents consents;
    private final AcademyTime time;

    SampleCohort(
            Imports imports,
            ApplicationQueries applications,
            Screening screening,
            Cohorts cohorts,
            Enrolments enrolments,
            EnrolmentProgress progress,
            Consents consents,
            AcademyTime time) {
        this.imports = imports;
        this.applications = applications;
        this.screening = screening;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.progress = progress;
        this.consents = consents;
        this.time = time;
    }

    /**
     * What a sample cohort is like.
     *
     * @param firstSerial of its people's made-up names
     */
    record Plan(
            ProgrammeId programme,
            int batch,
            String name,
            LocalDate starts,
            LocalDate ends,
            int firstSerial,
            int people) {}

    /** Opens the cohort and admits its people, two months and one month before it starts. */
    CohortId open(Team team, Plan plan) {
        CohortId[] opened = new CohortId[1];
        LocalDate nominated = plan.starts().minusDays(45);
        time.pretend(
                nominated.atTime(10, 0),
                () -> SampleStaff.as(team.administrator(), Role.ADMINISTRATOR, () -> {
                    opened[0] = cohorts.open(new OpenCohort(
                            plan.programme(), plan.batch(), plan.name(), plan.starts(), plan.ends(), 40));
                    String list = IntStream.range(plan.firstSerial(), plan.firstSerial() + plan.people())
                            .mapToObj(serial ->
                                    SampleName.row(serial, plan.starts().getYear()))
                            .collect(Collectors.joining("\n", SampleName.HEADINGS + "\n", "\n"));
                    imports.takeOver(imports.handIn(
                            plan.programme(),
                            plan.starts().getYear(),
                            plan.name() + ".csv",
                            list.getBytes(StandardCharsets.UTF_8)));
                }));
        time.pretend(
                nominated.plusDays(10).atTime(14, 30),
                () -> SampleStaff.as(team.administrator(), Role.ADMINISTRATOR, () -> {
                    screening.screenIn(those(ApplicationState.NOMINATED, plan));
                    screening.admit(those(ApplicationState.SCREENED_IN, plan), opened[0]);
                }));
        return opened[0];
    }

    private List<ApplicationQueries.Chosen> those(ApplicationState state, Plan plan) {
        return applications
                .page(new ApplicationQueries.Filter("", state, plan.starts().getYear()), Order.OWN, 0, MOST)
                .stream()
                .map(ApplicationQueries.Row::chosen)
                .toList();
    }

    /** Checks everybody in on the first day, and takes their consents on paper. */
    void enrol(Team team, CohortId cohort, List<EnrolmentRow> trainees) {
        LocalDate first = SampleStaff.as(team.coordinator(), Role.COORDINATOR, () -> cohorts.row(cohort))
                .startsOn();
        time.pretend(
                earlier(first).atTime(LocalTime.of(8, 30)),
                () -> SampleStaff.as(team.coordinator(), Role.COORDINATOR, () -> {
                    enrolments.enrol(trainees.stream().map(EnrolmentRow::chosen).toList());
                    trainees.forEach(trainee -> consents.enterPaper(trainee.person(), "档案柜一"));
                }));
    }

    private LocalDate earlier(LocalDate day) {
        return day.isAfter(time.today()) ? time.today() : day;
    }

    List<EnrolmentRow> trainees(CohortId cohort) {
        return progress.of(cohort);
    }

    /** Moves somebody along a stretch of the road whose papers aren't kept here, a step a day. */
    void walk(EnrolmentRow trainee, Team team, LocalDate from, EnrolmentState... steps) {
        LocalDate day = from;
        for (EnrolmentState step : steps) {
            Act act = Act.of(team.coordinator(), time.instant(day.atTime(16, 0)));
            progress.move(trainee.id(), step, step.needsReason() ? act.because("工作调动（示例）") : act);
            day = day.plusDays(1);
        }
    }
}
