package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Reading stops at the limit, whatever a request says of itself. */
class BoundedUploadTest {
    private static final int LARGEST = 100_000;

    private final VaadinRequest request = mock(VaadinRequest.class);
    private final VaadinResponse response = mock(VaadinResponse.class);
    private final AtomicLong read = new AtomicLong();
    private int taken;
    private final BoundedUpload upload =
            new BoundedUpload(LARGEST, (name, content, ui) -> taken = BoundedUpload.read(content, LARGEST).length);

    @Test
    void takesAFileThatIsAsLargeAsMayBe() throws IOException {
        sends(LARGEST, LARGEST);
        assertThat(taken).isEqualTo(LARGEST);
        verify(response, never()).setStatus(413);
    }

    @Test
    void readsNothingOfWhatClaimsToBeLarger() throws IOException {
        sends(Long.MAX_VALUE, 2_000_000_000L);
        assertThat(read).hasValue(0);
        verify(response).setStatus(413);
    }

    @Test
    void stopsAtTheLimitOfABodyThatSaysNothingOfItsLength() throws IOException {
        sends(Long.MAX_VALUE, -1);
        assertThat(read.get()).isBetween((long) LARGEST, LARGEST + 20_000L);
        assertThat(taken).isZero();
        verify(response).setStatus(413);
    }

    @Test
    void refusesAFileInPartsBeforeAnythingOfItIsRead() throws IOException {
        when(request.getContentType()).thenReturn("multipart/form-data; boundary=x");
        sends(Long.MAX_VALUE, -1);
        assertThat(read).hasValue(0);
        verify(response).setStatus(415);
        verify(response, never()).getOutputStream();
    }

    @Test
    void saysThatABodyWasCutAndTakesNothing() throws IOException {
        when(request.getInputStream()).thenReturn(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        });
        handle();
        assertThat(taken).isZero();
        verify(response, never()).setStatus(200);
        verify(response).setStatus(anyInt());
    }

    private void sends(long length, long claimed) throws IOException {
        when(request.getContentLengthLong()).thenReturn(claimed);
        when(request.getInputStream()).thenReturn(new InputStream() {
            @Override
            public int read() {
                return read.getAndIncrement() < length ? 'a' : -1;
            }
        });
        handle();
    }

    private void handle() throws IOException {
        Upload field = new Upload();
        new UI().add(field);
        upload.handleRequest(request, response, mock(VaadinSession.class), field.getElement());
    }
}
