package academy.guildhall.marks.ui;

import academy.guildhall.marks.Rerun;
import academy.guildhall.marks.Reruns;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.ui.RulesPart;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Beside the rules: whose place or result at past panels would have been another by them. */
@org.springframework.stereotype.Component
class RerunPart implements RulesPart {
    private final Reruns reruns;

    RerunPart(Reruns reruns) {
        this.reruns = reruns;
    }

    @Override
    public Optional<Component> before(ProgrammeId programme, ProgrammeRules draft) {
        return section(reruns.of(programme, draft), "rerun.before");
    }

    @Override
    public Optional<Component> of(ProgrammeId programme, int number) {
        return reruns.kept(programme, number).flatMap(rerun -> section(rerun, "rerun.kept"));
    }

    private static Optional<Component> section(Rerun rerun, String help) {
        return rerun.isEmpty() ? Optional.empty() : Optional.of(new RerunSection(rerun, Words.of(help)));
    }
}
