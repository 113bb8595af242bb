package academy.guildhall.notifications;

/** Where messages are found: one's own, and the mail that went out. */
public final class InboxLinks {
    private InboxLinks() {}

    public static String mine() {
        return "inbox";
    }

    public static String mail() {
        return "mail";
    }

    public static String mailGivenUp() {
        return mail() + "?state=" + MailState.GIVEN_UP;
    }
}
