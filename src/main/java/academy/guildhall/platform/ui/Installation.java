package academy.guildhall.platform.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What kind of installation this is. */
@Component
public class Installation {
    private final boolean sample;

    Installation(@Value("${guildhall.sample:false}") boolean sample) {
        this.sample = sample;
    }

    /** Whether people and firms are made up; every page says so then. */
    public boolean isSample() {
        return sample;
    }
}
