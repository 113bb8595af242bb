package academy.guildhall.results;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import java.util.List;

/** What is said to whoever hasn't consented to being named, before and after they are set apart. */
final class SetApart {
    private static final String WHERE_TO_CONSENT = "account";

    private SetApart() {}

    static Tell asked(ResultListId list, PersonId person) {
        return new Tell(person, "consent-asked:" + list, "notice.consentAsked", List.of(), WHERE_TO_CONSENT)
                .about(list);
    }

    static Tell done(ResultEntry entry) {
        return new Tell(entry.person(), "set-apart:" + entry.id(), "notice.setApart", List.of(), WHERE_TO_CONSENT)
                .about(entry.id());
    }
}
