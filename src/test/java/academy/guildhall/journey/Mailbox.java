package academy.guildhall.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A real SMTP server, and what arrived at it. */
final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/invitation/[\\w-]+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    Mailbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    void stop() {
        server.stop();
    }

    /** The path of the newest link to set a password that somebody got. */
    String invitation(String address) {
        Awaitility.await("a link for " + address)
                .atMost(PATIENCE)
                .until(() -> to(address).stream().anyMatch(Mailbox::hasLink));
        String text = to(address).stream()
                .filter(Mailbox::hasLink)
                .map(Mailbox::text)
                .reduce((a, b) -> b)
                .orElseThrow();
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new IllegalStateException(text);
        }
        return java.net.URI.create(link.group()).getPath();
    }

    private static boolean hasLink(MimeMessage message) {
        return LINK.matcher(text(message)).find();
    }

    void awaitSubject(String address, String part) {
        Awaitility.await(part + " for " + address).atMost(PATIENCE).until(() -> count(address, part) > 0);
    }

    long count(String address, String subjectPart) {
        return to(address).stream()
                .filter(message -> subject(message).contains(subjectPart))
                .count();
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipients(message).contains(address))
                .toList();
    }

    private static String recipients(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return String.valueOf(message.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) {
        try {
            Object content = part.getContent();
            if (content instanceof Multipart parts) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    text.append(text(parts.getBodyPart(i)));
                }
                return text.toString();
            }
            return String.valueOf(content);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
