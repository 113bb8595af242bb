package academy.guildhall.platform.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a correction. What is wrong is said at its field.
 *
 * @param <P> what is to be put right, as it stands
 * @param <C> the correction
 */
public abstract class CorrectionFields<P, C> extends Div {
    /** Sums up above the fields what is wrong with them. */
    protected final ErrorSummary errors = new ErrorSummary();

    /** Shows what stands, in place of what was typed. */
    protected abstract void fill(P present);

    /** Takes over what somebody else changed, but for fields that were changed here. */
    protected abstract void follow(P was, P now);

    protected abstract void whenChanged(Runnable work);

    /**
     * What was entered.
     *
     * @throws academy.guildhall.platform.Refusal of all that is wrong with it
     */
    protected abstract C value(P present);

    protected static <T> void follow(HasValue<?, T> field, @Nullable T was, @Nullable T now) {
        if (Objects.equals(field.getValue(), was)) {
            field.setValue(now);
        }
    }
}
