package academy.guildhall.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A mail server that takes what it gets, or doesn't, as it is told for each letter. */
public final class MailSink implements AutoCloseable {
    /** What it does with a letter once all of it has come. */
    public enum Doing {
        TAKE,
        REFUSE_FOR_NOW,
        TAKE_AND_HANG_UP,
        HANG_UP
    }

    /**
     * What comes.
     *
     * @param to as the envelope says
     * @param id its Message-ID
     */
    record Letter(String to, String id) {}

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Function<Letter, Doing> doing;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    /** For how long who comes waits for a word. */
    private final Duration greeting;
    /** How often somebody came. */
    final AtomicInteger connections = new AtomicInteger();
    /** The Message-ID of each letter that was taken. */
    final List<String> taken = new CopyOnWriteArrayList<>();
    /** The Message-ID of each after which the server hung up. */
    final List<String> unanswered = new CopyOnWriteArrayList<>();

    private MailSink(Function<Letter, Doing> doing, Duration greeting) throws IOException {
        this.doing = doing;
        this.greeting = greeting;
        Thread.ofVirtual().start(this::accept);
    }

    public static MailSink doing(IntFunction<Doing> doing) throws IOException {
        AtomicInteger letters = new AtomicInteger();
        return deciding(letter -> doing.apply(letters.getAndIncrement()));
    }

    static MailSink deciding(Function<Letter, Doing> doing) throws IOException {
        return new MailSink(doing, Duration.ZERO);
    }

    public static MailSink greetingAfter(Duration wait) throws IOException {
        return new MailSink(letter -> Doing.TAKE, wait);
    }

    /** Who comes is let in and never greeted. */
    static MailSink silent() throws IOException {
        return new MailSink(letter -> Doing.TAKE, ChronoUnit.FOREVER.getDuration());
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = caller.getOutputStream();
            Thread.sleep(greeting);
            say(out, "220 sink");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    if (!take(to, in, out)) {
                        return;
                    }
                } else {
                    say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException | InterruptedException gone) {
            // Whoever called has hung up.
        }
    }

    private boolean take(String to, BufferedReader in, OutputStream out) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                id = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        Doing now = doing.apply(new Letter(to, id));
        if (now == Doing.HANG_UP) {
            return false;
        }
        if (now == Doing.REFUSE_FOR_NOW) {
            say(out, "451 later");
            return true;
        }
        taken.add(id);
        if (now == Doing.TAKE_AND_HANG_UP) {
            unanswered.add(id);
            return false;
        }
        say(out, "250 taken");
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket caller : open) {
            caller.close();
        }
    }
}
