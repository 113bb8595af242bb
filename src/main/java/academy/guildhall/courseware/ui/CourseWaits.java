package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CoachDesk;
import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.courseware.CourseState;
import academy.guildhall.courseware.MyCourse;
import academy.guildhall.courseware.MyCourse.Glance;
import academy.guildhall.courseware.PolishingUnderway;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Gathering;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits of courses: to be uploaded, to be read, to be given a coach. */
@Configuration(proxyBeanMethods = false)
public class CourseWaits {
    private static final int MOST = 50;

    private record Mine(Optional<Glance> glance) {}

    /** My course in brief, asked once for all that is said of it on a page. */
    static Optional<Glance> mine(MyCourse course) {
        return Gathering.once(Mine.class, () -> new Mine(course.glance())).glance();
    }

    @Bean
    Waits versionToUpload(MyCourse course) {
        return Waits.to(
                Set.of(Role.TRAINEE),
                user -> mine(course)
                        .filter(glance -> glance.state() == CourseState.OPEN || glance.state() == CourseState.REVISING)
                        .map(glance -> Waiting.open(
                                        Words.of("waits.upload", glance.versions() + 1),
                                        Words.of("waits.upload.open"),
                                        CourseLinks.mine())
                                .in(
                                        glance.openComments() == 0
                                                ? null
                                                : Words.of("waits.upload.comments", glance.openComments()))
                                .by(glance.dueAt()))
                        .stream()
                        .toList());
    }

    @Bean
    Waits decksToRead(CoachDesk desk) {
        return Waits.to(
                Set.of(Role.COACH),
                user -> desk.page(null, Order.OWN, 0, MOST).stream()
                        .filter(deck -> deck.state() == CourseState.IN_REVIEW)
                        .map(deck -> Waiting.open(
                                        Words.of("polishing.home.deck", deck.trainee(), deck.versions()),
                                        Words.of("waits.deck.open"),
                                        CourseLinks.deck(deck.id()))
                                .in(deck.topic())
                                .by(deck.dueAt()))
                        .toList());
    }

    @Bean
    Waits polishingToHelp(PolishingUnderway polishing) {
        return Waits.to(Set.of(Role.COORDINATOR, Role.ADMINISTRATOR), user -> {
            List<Waiting> lines = new ArrayList<>();
            for (PolishingUnderway.Row cohort : polishing.mine()) {
                String path = CourseLinks.ofCohort(cohort.cohort());
                if (cohort.withoutCoach() > 0) {
                    lines.add(Waiting.open(
                                    Words.of("waits.coach", cohort.withoutCoach()), Words.of("waits.coach.open"), path)
                            .in(cohort.name())
                            .hindering());
                }
                if (cohort.late() > 0) {
                    lines.add(Waiting.open(Words.of("waits.late", cohort.late()), Words.of("waits.late.open"), path)
                            .in(cohort.name())
                            .by(cohort.lateSince()));
                }
            }
            return lines;
        });
    }
}
