package academy.guildhall.platform.ui;

import academy.guildhall.platform.Tally;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says above a list how many rows it has, and tells the same to its grid: they are counted once for both. */
public final class ListCount extends Span {
    private final transient Supplier<Tally> counting;
    private @Nullable Tally last;

    public ListCount(Supplier<Tally> counting) {
        this.counting = counting;
        addClassName("count");
    }

    /** Counts anew. Call it before the grid is refreshed. */
    public int show() {
        Tally now = counting.get();
        last = now;
        setText(getTranslation(now.key(), now.rows(), now.among()));
        return now.rows();
    }

    /** What was counted last. */
    public int rows() {
        return last == null ? show() : last.rows();
    }
}
