package academy.guildhall.platform;

import java.util.List;

/** What a form or page shows of a thing, and which version of it. */
public interface Shown {
    Seen seen();

    /** What the form or page says of it: compared with what stands later, they show what changed meanwhile. */
    List<Fact> facts();
}
