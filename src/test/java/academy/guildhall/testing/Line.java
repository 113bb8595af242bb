package academy.guildhall.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The line to a server of this machine, which can go dead or be cut. */
public final class Line implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private enum State {
        WHOLE,
        DEAD,
        CUT
    }

    /** One connection; when it lost something it says nothing any more, as if it was forgotten on the way. */
    private static final class Ends {
        private final Socket near;
        private final Socket far;
        private volatile boolean lost;

        Ends(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }
    }

    private final ServerSocket entrance;
    private volatile int to;
    private final Set<Ends> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    public Line(int to) {
        this.to = to;
        try {
            entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::take);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** An address that leads to the server by this line, as it is without it. */
    public String around(String url) {
        return url.replace(":" + port() + "/", ":" + to + "/");
    }

    /** From now on all that is sent is swallowed, and nobody is told. */
    public void goDead() {
        state = State.DEAD;
    }

    /** Every connection ends, and no other is made. */
    public void cut() {
        state = State.CUT;
        open.forEach(Line::end);
        open.clear();
    }

    /** New connections are as good as ever; what lost something stays silent. */
    public void mend() {
        state = State.WHOLE;
    }

    /** From now on it leads to another server; connections to the one before end. */
    public void lead(int port) {
        to = port;
        open.forEach(Line::end);
        open.clear();
    }

    private void take() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                if (state == State.CUT) {
                    near.close();
                    continue;
                }
                Ends ends = connect(near);
                if (ends == null) {
                    continue;
                }
                open.add(ends);
                Thread.ofVirtual().start(() -> pass(ends, near, ends.far));
                Thread.ofVirtual().start(() -> pass(ends, ends.far, near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Nothing where nobody listens at the far end. */
    private @Nullable Ends connect(Socket near) throws IOException {
        try {
            return new Ends(near, new Socket(InetAddress.getLoopbackAddress(), to));
        } catch (ConnectException nobody) {
            near.close();
            return null;
        }
    }

    private void pass(Ends ends, Socket from, Socket into) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                ends.lost |= state == State.DEAD;
                if (!ends.lost) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException ended) {
            // The other direction ends with it.
        } finally {
            end(ends);
            open.remove(ends);
        }
    }

    private static void end(Ends ends) {
        try {
            ends.near.close();
            ends.far.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
