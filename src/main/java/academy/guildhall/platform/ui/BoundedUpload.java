package academy.guildhall.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Locale;

/**
 * Takes one file straight from the request that brings it, and no more of it than may be: what claims to be larger isn't read at
 * all, and whoever takes it reads no further than the limit. Nothing of it is put down on the way, so a request that is cut or
 * refused leaves nothing behind. The upload field sends a file as the body of its request; one in parts, which a server would
 * have to put down first, is refused.
 */
public class BoundedUpload implements UploadHandler {
    /** What is done with a file: in the request, outside the session's lock. */
    @FunctionalInterface
    public interface Taker extends Serializable {
        /** @param content which may be longer than the limit, whatever the request said */
        void take(String name, InputStream content, UI ui) throws IOException;
    }

    private final long largest;
    private final Taker taker;

    /** @param largest in bytes */
    public BoundedUpload(long largest, Taker taker) {
        this.largest = largest;
        this.taker = taker;
    }

    /**
     * Lets a field send its files here. Vaadin 25.2 would put a handler of its own in front, which checks names and reads the
     * body in its own way: it is taken away again before the browser hears of it.
     */
    public void takeFrom(Upload field) {
        field.setUploadHandler(this);
        Element element = field.getElement();
        element.getNode()
                .runWhenAttached(ui -> ui.beforeClientResponse(
                        field,
                        before -> element.setAttribute("target", new ElementStreamResource(this, element) {
                            @Override
                            public String getName() {
                                return "upload";
                            }
                        })));
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response, VaadinSession session, Element owner)
            throws IOException {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            response.setStatus(HttpStatusCode.UNSUPPORTED_MEDIA_TYPE.getCode());
        } else if (request.getContentLengthLong() > largest) {
            response.setStatus(HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode());
        } else {
            UploadHandler.super.handleRequest(request, response, session, owner);
        }
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            taker.take(event.getFileName(), content, event.getUI());
        }
    }

    @Override
    public void responseHandled(UploadResult result) {
        if (result.exception() instanceof TooLarge) {
            result.response().setStatus(HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode());
        } else {
            UploadHandler.super.responseHandled(result);
        }
    }

    /** The whole of a small file. */
    static byte[] read(InputStream content, int largest) throws IOException {
        byte[] read = content.readNBytes(largest + 1);
        if (read.length > largest) {
            throw new TooLarge();
        }
        return read;
    }

    /** There is more of it than may be. */
    static class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
