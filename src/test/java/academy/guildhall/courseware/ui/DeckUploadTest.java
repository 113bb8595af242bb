package academy.guildhall.courseware.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.documents.UploadLimits;
import org.junit.jupiter.api.Test;

class DeckUploadTest {
    @Test
    void limitsWhatComesInOnTheServer() {
        DeckUpload.Handler handler = new DeckUpload.Handler((metadata, file) -> {});
        assertThat(handler.getFileSizeMax()).isEqualTo(UploadLimits.LARGEST);
        assertThat(handler.getRequestSizeMax()).isBetween(UploadLimits.LARGEST, UploadLimits.LARGEST + 1024 * 1024);
        assertThat(handler.getFileCountMax()).isEqualTo(1);
    }
}
