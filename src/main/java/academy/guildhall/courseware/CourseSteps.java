package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of a course together with what follows from each: the enrolment moves, and the other side is told. */
@Component
class CourseSteps {
    private final CourseProjectRepository projects;
    private final EnrolmentProgress enrolments;
    private final CourseTurns turns;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    CourseSteps(
            CourseProjectRepository projects,
            EnrolmentProgress enrolments,
            CourseTurns turns,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.enrolments = enrolments;
        this.turns = turns;
        this.current = current;
        this.events = events;
    }

    int submit(CourseProject project, DocumentId document) {
        EnrolmentRow card = enrolments.row(project.enrolment());
        if (!CourseStart.isPossible(card.state())) {
            throw new Refusal("course.refused.notEnrolled", card.name());
        }
        Act act = current.act();
        Instant due = turns.coachAnswers(card.cohort());
        int number = project.submit(document, due, act);
        projects.save(project);
        if (card.state() == EnrolmentState.ENROLLED) {
            enrolments.move(card.id(), EnrolmentState.POLISHING, act);
        }
        tellCoach(project, "newVersion:" + number + ":" + act.at(), "course.tell.newVersion", card.name(), number, due);
        return number;
    }

    /** The coach is told the last word: there is nothing to read any more. */
    void takeBack(CourseProject project) {
        Act act = current.act();
        int number = project.latestNumber();
        project.takeBack(act);
        projects.save(project);
        EnrolmentRow card = enrolments.row(project.enrolment());
        tellCoach(project, "takenBack:" + act.at(), "course.tell.takenBack", card.name(), number);
    }

    void takeReturnBack(CourseProject project) {
        Act act = current.act();
        project.takeReturnBack(act);
        projects.save(project);
        tellTrainee(project, "returnTakenBack:" + act.at(), "course.tell.returnTakenBack", project.latestNumber());
    }

    void open(CourseProject project) {
        if (project.open(current.act())) {
            projects.save(project);
        }
    }

    void returnForRevision(CourseProject project, Instant due) {
        Act act = current.act();
        project.returnForRevision(due, act);
        projects.save(project);
        int number = project.latestNumber();
        tellTrainee(project, "returned:" + number + ":" + act.at(), "course.tell.returned", number, due);
    }

    void signOff(CourseProject project) {
        Act act = current.act();
        project.signOff(act);
        projects.save(project);
        enrolments.move(project.enrolment(), EnrolmentState.APPROVED_FOR_TRIAL, act);
        tellTrainee(project, "signedOff:" + act.at(), "course.tell.signedOff");
    }

    void reopen(CourseProject project, Instant due, String reason) {
        Act act = current.act(reason);
        project.reopen(due, act);
        projects.save(project);
        enrolments.move(project.enrolment(), EnrolmentState.POLISHING, act);
        tellTrainee(project, "reopened:" + act.at(), "course.tell.reopened", reason, due);
    }

    /** Gives a course to a coach, who is told, and of a version that waits too. */
    void assign(CourseProject project, PersonId coach, EnrolmentRow card) {
        if (coach.equals(project.coach())) {
            return;
        }
        Act act = current.act();
        project.assign(coach, act);
        projects.save(project);
        events.publishEvent(told(
                coach,
                project,
                "assigned:" + coach + ":" + act.at(),
                "course.tell.assigned",
                CourseLinks.deck(project.id()),
                card.name(),
                card.cohortName()));
    }

    private void tellCoach(CourseProject project, String matter, String key, Object... args) {
        PersonId coach = project.coach();
        if (coach != null) {
            tell(coach, project, matter, key, CourseLinks.deck(project.id()), args);
        }
    }

    private void tellTrainee(CourseProject project, String matter, String key, Object... args) {
        tell(project.trainee(), project, matter, key, CourseLinks.mine(), args);
    }

    private void tell(PersonId to, CourseProject project, String matter, String key, String path, Object... args) {
        events.publishEvent(told(to, project, matter, key, path, args).latestOn(project.id()));
    }

    private static Tell told(
            PersonId to, CourseProject project, String matter, String key, String path, Object... args) {
        return new Tell(to, "course:" + project.id() + ":" + matter, key, List.of(args), path).about(project.id());
    }
}
