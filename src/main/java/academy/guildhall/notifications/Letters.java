package academy.guildhall.notifications;

import academy.guildhall.notifications.Outbox.Due;
import academy.guildhall.people.Invitations;
import academy.guildhall.platform.i18n.Languages;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a mail says, in its reader's language: as text, and the same as HTML. */
@Component
class Letters {
    private final MessageSource messages;
    private final MessageArgs args;
    private final Invitations invitations;
    private final String address;

    Letters(
            MessageSource messages,
            MessageArgs args,
            Invitations invitations,
            @Value("${guildhall.address:http://localhost:8080}") String address) {
        this.messages = messages;
        this.args = args;
        this.invitations = invitations;
        this.address = address;
    }

    record Letter(String subject, String text, String html) {}

    Letter write(Due due) {
        Locale locale = Languages.ofTag(due.language());
        UUID invitation = due.invitation();
        String key = due.key();
        if (invitation != null) {
            return letter(
                    say("mail." + due.purpose() + ".subject", locale),
                    say("mail." + due.purpose() + ".text", locale, due.address()),
                    invitations.link(invitation),
                    locale);
        }
        if (key == null) {
            throw new IllegalStateException("a mail speaks of a message or an invitation");
        }
        Object[] read = args.read(java.util.Objects.requireNonNull(due.args()), locale);
        return letter(
                say(key + ".subject", locale, read),
                say(key + ".text", locale, read),
                address + "/" + due.path(),
                locale);
    }

    /** The subject of a mail about a message, or of one with a link. */
    String subject(@Nullable String key, @Nullable String kept, String purpose, Locale locale) {
        return key == null || kept == null
                ? say("mail." + purpose + ".subject", locale)
                : say(key + ".subject", locale, args.read(kept, locale));
    }

    private Letter letter(String subject, String text, String link, Locale locale) {
        String foot = say("mail.foot", locale);
        String html = "<p>%s</p><p><a href=\"%s\">%s</a></p><p style=\"color:#666\">%s</p>"
                .formatted(
                        HtmlUtils.htmlEscape(text, "UTF-8"),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(foot, "UTF-8"));
        return new Letter(subject, text + "\n\n" + link + "\n\n-- \n" + foot + "\n", html);
    }

    private String say(String key, Locale locale, Object... params) {
        return messages.getMessage(key, params, locale);
    }
}
