package academy.guildhall.marks;

import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.Transition.Act;
import org.springframework.stereotype.Component;

/** Second readings that nobody has answered yet. */
@Component
class OpenReadings {
    private final SecondReadingRepository readings;
    private final CandidateProgress candidates;

    OpenReadings(SecondReadingRepository readings, CandidateProgress candidates) {
        this.readings = readings;
        this.candidates = candidates;
    }

    /** The figures over which they were asked are set aside. */
    void withdraw(PanelId panel, Act act) {
        readings.findByCandidateInAndState(
                        candidates.on(panel).stream().map(CandidateRow::id).toList(), ReadingState.ASKED)
                .forEach(one -> {
                    one.withdraw(act);
                    readings.saveAndFlush(one);
                });
    }
}
