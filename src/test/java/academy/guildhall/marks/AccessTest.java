package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.scoring.PanelCorrections;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.scoring.SheetQueries;
import academy.guildhall.scoring.TrialDay;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Which role may call what; whoever may not is denied before anything is looked up. */
@ApplicationTest
class AccessTest {
    private static final Set<Role> RUNS = EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR);

    @Autowired
    ApplicationContext context;

    @Test
    void opensEachServiceToItsRolesAlone() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = PanelId.next();
        CandidateId candidate = CandidateId.next();
        PersonId assessor = trials.assessors.getFirst();
        Map<ThrowingCallable, Set<Role>> matrix = new LinkedHashMap<>();
        matrix.put(() -> trials.bean(Panels.class).draw(panel, Seen.FIRST), RUNS);
        matrix.put(() -> trials.bean(Panels.class).cancel(panel, Seen.FIRST, "x"), RUNS);
        matrix.put(() -> trials.bean(PanelQueries.class).detail(panel), RUNS);
        matrix.put(() -> trials.bean(MarkQueries.class).panels(trials.cohort), RUNS);
        matrix.put(() -> trials.bean(TrialDay.class).absent(candidate, Seen.FIRST), RUNS);
        matrix.put(() -> trials.bean(PanelCorrections.class).ask(candidate, assessor, Seen.FIRST, "x"), RUNS);
        matrix.put(() -> trials.bean(Marks.class).tabulate(panel, Seen.FIRST), RUNS);
        matrix.put(() -> trials.bean(Marks.class).verify(panel, Seen.FIRST), RUNS);
        matrix.put(() -> trials.bean(Marks.class).publish(panel, Seen.FIRST), RUNS);
        matrix.put(
                () -> trials.bean(Scoring.class)
                        .send(panel, 1, new SheetQueries.Filled(Map.of(), ""), BigDecimal.ZERO, 0),
                Set.of(Role.ASSESSOR));
        matrix.put(() -> trials.bean(SheetQueries.class).sheet(panel, 1), Set.of(Role.ASSESSOR));
        matrix.put(() -> trials.bean(MyTrial.class).mine(), Set.of(Role.TRAINEE));

        PersonId person = trials.second;
        for (Role role : Role.values()) {
            matrix.forEach((call, may) -> {
                ThrowingCallable asRole = () -> Acting.as(person, Set.of(role), () -> {
                    try {
                        call.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                    return null;
                });
                if (may.contains(role)) {
                    assertThat(catchThrowable(asRole) instanceof AccessDeniedException)
                            .as(role.name())
                            .isFalse();
                } else {
                    assertThatThrownBy(asRole).isInstanceOf(AccessDeniedException.class);
                }
            });
        }
    }
}
