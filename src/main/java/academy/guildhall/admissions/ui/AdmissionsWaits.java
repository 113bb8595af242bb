package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.admissions.Nominees;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.Gathering;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits of applications: to be screened, to be admitted, to be corrected. */
@Configuration(proxyBeanMethods = false)
public class AdmissionsWaits {
    /** Those of a state, in two words each: what they wait for, and the button. */
    private static final List<ApplicationState> TO_DECIDE =
            List.of(ApplicationState.NOMINATED, ApplicationState.SCREENED_IN);

    private record Mine(Optional<Row> row) {}

    /** My application, asked once for all that is said of it on a page. */
    static Optional<Row> mine(ApplicationQueries applications) {
        return Gathering.once(Mine.class, () -> new Mine(applications.mine())).row();
    }

    @Bean
    Waits applicationsToDecide(ApplicationQueries applications, AcademyTime time) {
        return Waits.to(Set.of(Role.ADMINISTRATOR), user -> {
            int year = time.today().getYear();
            Map<ApplicationState, Tally> there = applications.waiting(year);
            List<Waiting> lines = new ArrayList<>();
            for (ApplicationState state : TO_DECIDE) {
                Tally tally = there.get(state);
                if (tally != null) {
                    lines.add(Waiting.open(
                            Words.of("applications.waiting." + state, number(tally)),
                            Words.of("applications.decide." + state),
                            ApplicationLinks.all() + "?state=" + state + "&year=" + year));
                }
            }
            return lines;
        });
    }

    @Bean
    Waits applicationToCorrect(ApplicationQueries applications, AcademyTime time) {
        return Waits.to(
                Set.of(Role.TRAINEE),
                user -> mine(applications)
                        .filter(row -> row.state() == ApplicationState.RETURNED)
                        .map(row -> Waiting.open(
                                        Words.of("application.correct.what"),
                                        Words.of("application.correct.open"),
                                        ApplicationLinks.mine())
                                .in(row.reason())
                                .by(row.correctBy() == null ? null : time.endOf(row.correctBy())))
                        .stream()
                        .toList());
    }

    @Bean
    Waits nomineesToCorrect(Nominees nominees, AcademyTime time) {
        return Waits.to(Set.of(Role.OFFICER), user -> {
            int year = time.today().getYear();
            Tally returned = nominees.count(new Nominees.Filter("", ApplicationState.RETURNED, year));
            return returned.rows() == 0
                    ? List.of()
                    : List.of(Waiting.open(
                            Words.of("applications.waiting.RETURNED", number(returned)),
                            Words.of("nominees.look"),
                            ApplicationLinks.nominees() + "?state=RETURNED&year=" + year));
        });
    }

    private static String number(Tally tally) {
        return Words.of(tally.shortKey(), tally.rows());
    }
}
