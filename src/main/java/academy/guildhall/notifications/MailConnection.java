package academy.guildhall.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to the mail server, for the letters of a round. It is made for the first of them and made anew when it broke; a
 * server that can't be reached isn't asked again in this round, so that a silent one costs one wait and not one a letter.
 */
class MailConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailConnection.class);

    private final JavaMailSenderImpl server;
    private final Session session;
    private @Nullable Transport transport;
    private @Nullable MessagingException away;

    MailConnection(JavaMailSenderImpl server) {
        this.server = server;
        this.session = server.getSession();
    }

    /** @throws MessagingException when the server can't be reached, or doesn't take it */
    void send(MimeMessage message) throws MessagingException {
        Transport open = open();
        message.setSentDate(new Date());
        message.saveChanges();
        try {
            open.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException refused) {
            if (!open.isConnected()) {
                close();
            }
            throw refused;
        }
    }

    private Transport open() throws MessagingException {
        if (away != null) {
            throw away;
        }
        if (transport != null && transport.isConnected()) {
            return transport;
        }
        close();
        try {
            String protocol = server.getProtocol();
            Transport fresh = session.getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
            fresh.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            transport = fresh;
            return fresh;
        } catch (MessagingException unreachable) {
            away = unreachable;
            throw unreachable;
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException gone) {
                LOG.debug("The mail server had gone", gone);
            }
            transport = null;
        }
    }
}
