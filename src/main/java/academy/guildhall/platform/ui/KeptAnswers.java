package academy.guildhall.platform.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last answer of each page packed. Vaadin keeps it in case it was lost on the way and is asked for again; unpacked,
 * the answer that shows a list is a third of what a session costs.
 */
class KeptAnswers extends UidlRequestHandler {
    /** Characters; less isn't worth it. */
    private static final int WORTH_PACKING = 4_000;

    private record Packed(byte[] bytes) {
        static Packed of(String answer) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Deflater quick = new Deflater(Deflater.BEST_SPEED);
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, quick)) {
                out.write(answer.getBytes(StandardCharsets.UTF_8));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } finally {
                quick.end();
            }
            return new Packed(bytes.toByteArray());
        }

        String answer() {
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        UI ui = session.getService().findUI(request);
        if (ui == null) {
            return super.synchronizedHandleRequest(session, request, response, body);
        }
        unpack(ui);
        try {
            return super.synchronizedHandleRequest(session, request, response, body);
        } finally {
            pack(ui);
        }
    }

    private static void unpack(UI ui) {
        Packed packed = ComponentUtil.getData(ui, Packed.class);
        if (packed != null) {
            ui.getInternals().setLastRequestResponse(packed.answer());
            ComponentUtil.setData(ui, Packed.class, null);
        }
    }

    private static void pack(UI ui) {
        @Nullable String answer = ui.getInternals().getLastRequestResponse();
        if (answer != null && answer.length() >= WORTH_PACKING) {
            ComponentUtil.setData(ui, Packed.class, Packed.of(answer));
            ui.getInternals().setLastRequestResponse("");
        }
    }
}
