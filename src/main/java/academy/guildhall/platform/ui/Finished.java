package academy.guildhall.platform.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/** Said when somebody has finished something that waited for them: what was done, and what waits next. */
public final class Finished {
    private Finished() {}

    public static void say(String done) {
        say(done, null);
    }

    /** @param undo takes back what was done; offered for ten seconds */
    public static void say(String done, @Nullable Runnable undo) {
        UI ui = UI.getCurrent();
        NextBar bar = ComponentUtil.getData(ui, NextBar.class);
        if (bar == null || !bar.isAttached()) {
            Toast.done(done);
        } else {
            Waiting own = ui.getInternals().getActiveRouterTargetsChain().stream()
                    .filter(LeadsOn.class::isInstance)
                    .findFirst()
                    .map(page -> ((LeadsOn) page).next())
                    .orElse(null);
            bar.offer(done, undo, own, ui.getActiveViewLocation().getPathWithQueryParameters());
        }
    }
}
