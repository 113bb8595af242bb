package academy.guildhall.marks;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a list shows of a panel. */
public record PanelRow(
        PanelId id,
        String name,
        String cohort,
        String room,
        LocalDate day,
        LocalTime firstStart,
        PanelState state,
        int candidates,
        int sheetsDue,
        int sheetsSent) {
    /** Whether it is known who scores whom. */
    public boolean isDrawn() {
        return state != PanelState.PLANNED && state != PanelState.CANCELLED;
    }
}
