package academy.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the product says no to. */
public final class Refusals {
    private Refusals() {}

    /** The work is refused with the message of this key. */
    public static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
