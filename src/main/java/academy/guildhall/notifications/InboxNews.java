package academy.guildhall.notifications;

import academy.guildhall.platform.PersonId;

/** Of what there is news when somebody's messages change. */
public final class InboxNews {
    private InboxNews() {}

    public static String topic(PersonId person) {
        return "inbox:" + person;
    }
}
