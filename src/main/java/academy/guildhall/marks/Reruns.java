package academy.guildhall.marks;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.HearsNewRules;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What rules would have made of the panels of the past, for those who put them into force. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class Reruns {
    private final Runner runner;
    private final RerunStore store;

    Reruns(Runner runner, RerunStore store) {
        this.runner = runner;
        this.store = store;
    }

    /** Of rules that aren't in force. */
    public Rerun of(ProgrammeId programme, ProgrammeRules draft) {
        return runner.run(programme, draft);
    }

    /** As it was kept when a version was put into force. */
    public Optional<Rerun> kept(ProgrammeId programme, int number) {
        return store.kept(programme, number);
    }

    /** Runs a draft, and keeps with each version what it would have done. */
    @Component
    static class Runner implements HearsNewRules {
        private final RerunStore store;
        private final CohortRules rules;

        Runner(RerunStore store, CohortRules rules) {
            this.store = store;
            this.rules = rules;
        }

        Rerun run(ProgrammeId programme, ProgrammeRules draft) {
            return Rerunning.of(draft.trial(), store.scores(programme), store.held(programme), rules.trials(programme));
        }

        @Override
        public void published(ProgrammeId programme, int number, ProgrammeRules version) {
            store.keep(programme, number, run(programme, version));
        }
    }
}
