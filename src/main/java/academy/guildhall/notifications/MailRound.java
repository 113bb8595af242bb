package academy.guildhall.notifications;

import academy.guildhall.notifications.Letters.Letter;
import academy.guildhall.notifications.Outbox.Due;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Senders;
import academy.guildhall.platform.security.Senders.Sender;
import jakarta.activation.FileTypeMap;
import jakarta.activation.MimetypesFileTypeMap;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A mail keeps its Message-ID over every try, so that one that was sent twice, because a node died between
 * sending and writing it down, is the same mail to whoever gets it.
 */
@Component
@ModuleApi
public class MailRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int AT_ONCE = 20;

    /** A message would make one for itself, and read Spring's list of them. */
    private static final FileTypeMap KINDS_OF_FILES = new MimetypesFileTypeMap();

    private final Outbox outbox;
    private final Letters letters;
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final Senders senders;
    private final String from;
    private final String name;

    MailRound(
            Outbox outbox,
            Letters letters,
            ObjectProvider<JavaMailSenderImpl> server,
            Senders senders,
            @Value("${guildhall.mail.from:academy@guildhall.example}") String from,
            @Value("${guildhall.mail.name:Guildhall}") String name) {
        this.outbox = outbox;
        this.letters = letters;
        this.server = server;
        this.senders = senders;
        this.from = from;
        this.name = name;
    }

    /** Sends until nothing is due. Without a mail server the ledger keeps all. Answers how many were handed over. */
    public int send() {
        JavaMailSenderImpl given = server.getIfAvailable();
        if (given == null) {
            return 0;
        }
        int sent = 0;
        try (MailConnection connection = new MailConnection(given)) {
            List<Due> due = outbox.claim(AT_ONCE);
            while (!due.isEmpty()) {
                for (Due mail : due) {
                    sent += send(connection, mail) ? 1 : 0;
                }
                due = outbox.claim(AT_ONCE);
            }
        }
        return sent;
    }

    private boolean send(MailConnection connection, Due mail) {
        if (!outbox.holds(mail)) {
            outbox.leave(mail);
            return false;
        }
        try {
            connection.send(message(mail));
            outbox.sent(mail.id());
            return true;
        } catch (MessagingException | UnsupportedEncodingException e) {
            LOG.warn("Mail {} could not be sent: {}", mail.id(), e.getMessage());
            outbox.failed(mail, String.valueOf(e.getMessage()));
            return false;
        } catch (RuntimeException e) {
            // Whatever is the matter with this letter, the others aren't kept waiting by it.
            LOG.warn("Mail {} could not be written", mail.id(), e);
            outbox.failed(mail, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private MimeMessage message(Due mail) throws MessagingException, UnsupportedEncodingException {
        Letter letter = letters.write(mail);
        MimeMessage message = new Numbered(mail.id(), from.substring(from.indexOf('@') + 1));
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name()) {
            @Override
            protected FileTypeMap getDefaultFileTypeMap(MimeMessage any) {
                return KINDS_OF_FILES;
            }
        };
        Locale locale = Languages.ofTag(mail.language());
        Optional<Sender> sender = Optional.ofNullable(mail.academy()).flatMap(senders::of);
        helper.setFrom(from, sender.map(academy -> academy.name(locale)).orElse(name));
        if (sender.isPresent()) {
            helper.setReplyTo(sender.get().address());
        }
        helper.setTo(mail.address());
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** A message whose Message-ID is the ledger's. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(UUID id, String host) {
            super((Session) null);
            this.id = "<" + id + "@" + host + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
