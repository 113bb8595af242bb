package academy.guildhall.documents.sandbox;

import academy.guildhall.platform.Refusal;
import java.io.Serializable;
import java.util.List;

/** What the sandbox answers. */
sealed interface Answer extends Serializable {
    record Checked(Finding finding) implements Answer {}

    record Opened() implements Answer {}

    record Drawn(PageSize size) implements Answer {}

    /** A rule said no: the parts of a {@link Refusal}, whose arguments are numbers and texts. */
    record Refused(String key, List<Object> args) implements Answer {
        Refused(Refusal refusal) {
            this(refusal.key(), List.of(refusal.args()));
        }

        Refusal refusal() {
            return new Refusal(key, args.toArray());
        }
    }

    record Failed(Trouble.Kind kind, String why) implements Answer {}
}
