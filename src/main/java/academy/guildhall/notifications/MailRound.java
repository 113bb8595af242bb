package academy.guildhall.notifications;

import academy.guildhall.notifications.Letters.Letter;
import academy.guildhall.notifications.Outbox.Due;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Senders;
import academy.guildhall.platform.security.Senders.Sender;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
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

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    static {
        // Or it is looked for in every jar, several times a letter. See
        // https://github.com/jakartaee/mail-api/issues/861
        System.setProperty(
                StreamProvider.class.getName(),
                StreamProvider.provider().getClass().getName());
    }

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
        Map<UUID, Optional<Sender>> known = new HashMap<>();
        try (MailConnection connection = new MailConnection(given)) {
            List<Due> due = outbox.claim(AT_ONCE);
            while (!due.isEmpty()) {
                for (Due mail : due) {
                    sent += send(connection, mail, known) ? 1 : 0;
                }
                due = outbox.claim(AT_ONCE);
            }
        }
        return sent;
    }

    private boolean send(MailConnection connection, Due mail, Map<UUID, Optional<Sender>> known) {
        if (!outbox.holds(mail)) {
            outbox.leave(mail);
            return false;
        }
        try {
            connection.send(message(mail, known));
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

    private MimeMessage message(Due mail, Map<UUID, Optional<Sender>> known)
            throws MessagingException, UnsupportedEncodingException {
        Letter letter = letters.write(mail);
        MimeMessage message = new Numbered(mail.id(), from.substring(from.indexOf('@') + 1));
        Locale locale = Languages.ofTag(mail.language());
        Optional<Sender> sender =
                Optional.ofNullable(mail.academy()).flatMap(academy -> known.computeIfAbsent(academy, senders::of));
        message.setFrom(new InternetAddress(
                from, sender.map(academy -> academy.name(locale)).orElse(name), CHARSET));
        if (sender.isPresent()) {
            message.setReplyTo(InternetAddress.parse(sender.get().address()));
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address()));
        message.setSubject(letter.subject(), CHARSET);
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, CHARSET, kind);
        return part;
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
