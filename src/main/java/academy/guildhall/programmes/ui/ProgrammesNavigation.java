package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.programmes.CohortBoards;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.EnrolmentState;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class ProgrammesNavigation {
    @Bean
    NavItem homeItem() {
        return NavItem.of("nav.home", "", Glyph.HOME, 0, Role.values());
    }

    @Bean
    NavItem cohortsItem() {
        return NavItem.of("cohorts.title", "cohorts", Glyph.COHORT, 5, Role.ADMINISTRATOR, Role.COORDINATOR)
                .covering(List.of("enrolments"));
    }

    @Bean
    NavItem settingsItem() {
        return NavItem.of(
                "settings.title", "settings", Glyph.SETTINGS, 70, Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
    }

    @Bean
    CohortSection traineesSection() {
        return CohortSection.of("cohort.trainees", "trainees", 0, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    CohortSection rulesSection() {
        return CohortSection.of("cohort.rules", "rules", 90, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    /** Who was given a seat and hasn't come: before the first day it is for them to answer. */
    @Bean
    Waits notCheckedIn(CohortBoards boards, AcademyTime time) {
        return new CohortLines(
                boards,
                Set.of(Role.ADMINISTRATOR, Role.COORDINATOR),
                EnrolmentState.ADMITTED,
                "waits.checkIn",
                "waits.checkIn.open",
                cohort -> CohortLinks.trainees(cohort, EnrolmentState.ADMITTED),
                cohort -> time.endOf(cohort.startsOn()));
    }
}
