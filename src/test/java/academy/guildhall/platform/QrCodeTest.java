package academy.guildhall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String TEXT = "otpauth://totp/Guildhall:somebody%40example.com?secret=GEZDGNBVGY3TQOJQ";

    @Test
    void isReadAsWhatWasWritten() throws Exception {
        QrCode code = QrCode.of(TEXT);
        BitMatrix read = new BitMatrix(code.side());
        for (int row = 0; row < code.side(); row++) {
            for (int column = 0; column < code.side(); column++) {
                if (code.isDark(column, row)) {
                    read.set(column, row);
                }
            }
        }
        assertThat(new Decoder().decode(read).getText()).isEqualTo(TEXT);
    }

    @Test
    void isDrawnSquareBySquareWithLightAround() {
        QrCode code = QrCode.of(TEXT);
        String svg = new String(
                Base64.getDecoder()
                        .decode(code.picture().substring(code.picture().indexOf(',') + 1)),
                StandardCharsets.UTF_8);
        assertThat(svg).contains("viewBox=\"0 0 %1$d %1$d\"".formatted(code.side() + 8));
        long dark = 0;
        for (int i = 0; i < code.side() * code.side(); i++) {
            dark += code.isDark(i % code.side(), i / code.side()) ? 1 : 0;
        }
        assertThat(Pattern.compile("h1v1h-1z").matcher(svg).results().count()).isEqualTo(dark);
    }

    @Test
    void refusesWhatNoCodeHolds() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }
}
