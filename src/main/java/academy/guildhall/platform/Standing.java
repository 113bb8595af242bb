package academy.guildhall.platform;

import java.util.List;

/** How a thing stands, as a form or page was opened on it. */
public interface Standing {
    Seen seen();

    /** What the form or page says of it: compared with what stands later, they show what changed meanwhile. */
    List<Fact> facts();
}
