package academy.guildhall.credentials;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Pieces of bytes, one after another. */
final class Bytes {
    private Bytes() {}

    static byte[] joined(byte[]... pieces) {
        ByteBuffer whole = ByteBuffer.allocate(
                Arrays.stream(pieces).mapToInt(piece -> piece.length).sum());
        Arrays.stream(pieces).forEach(whole::put);
        return whole.array();
    }
}
