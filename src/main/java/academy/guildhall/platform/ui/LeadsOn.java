package academy.guildhall.platform.ui;

import org.jspecify.annotations.Nullable;

/** A page of one among several that wait alike: when it is finished with, the one after it comes before all else. */
public interface LeadsOn {
    /** Nothing when this was the last one. */
    @Nullable
    Waiting next();
}
