package academy.guildhall.platform;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code (ISO/IEC 18004): which of its squares are dark. */
public final class QrCode {
    /** Light squares around it, which readers need. */
    private static final int QUIET = 4;

    private static final int MOST_OF_M = 61;

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    /**
     * Of level M.
     *
     * @throws IllegalArgumentException when the text is longer than a code holds
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    /**
     * With as few squares as hold the text: capitals and digits take less room than other signs. Level M, or L where M would make
     * the squares smaller than a printed paper can afford: a larger square helps a camera more than what repairs it.
     *
     * @throws IllegalArgumentException when the text is longer than a code holds
     */
    public static QrCode compact(String text) {
        QrCode usual = compact(text, ErrorCorrectionLevel.M);
        return usual.side() <= MOST_OF_M ? usual : compact(text, ErrorCorrectionLevel.L);
    }

    private static QrCode compact(String text, ErrorCorrectionLevel level) {
        try {
            return new QrCode(Encoder.encode(text, level, Map.of(EncodeHintType.QR_COMPACT, true))
                    .getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    /** Squares on a side. */
    public int side() {
        return squares.getWidth();
    }

    public boolean isDark(int column, int row) {
        return squares.get(column, row) == 1;
    }

    /** As the address of a picture that is in the page itself: black on white in every theme, sharp at every size. */
    public String picture() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < side(); row++) {
            for (int column = 0; column < side(); column++) {
                if (isDark(column, row)) {
                    path.append("M%d %dh1v1h-1z".formatted(column + QUIET, row + QUIET));
                }
            }
        }
        int whole = side() + 2 * QUIET;
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                                .formatted(whole)
                        + "<path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>"
                                .formatted(whole, path);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
