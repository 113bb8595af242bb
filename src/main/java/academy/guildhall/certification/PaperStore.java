package academy.guildhall.certification;

import academy.guildhall.platform.NotFound;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the papers that were issued, by their SHA-256, with the data that each was made from. */
@Component
class PaperStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a paper and answers its SHA-256 in hexadecimal. */
    String keep(byte[] bytes, Object madeFrom) {
        String hash = sha256(bytes);
        jdbc.sql("insert into issued_paper (hash, bytes, data) values (:hash, :bytes, cast(:data as jsonb))")
                .param("hash", hash)
                .param("bytes", bytes)
                .param("data", json.writeValueAsString(madeFrom))
                .update();
        return hash;
    }

    byte[] bytes(String hash) {
        return jdbc.sql("select bytes from issued_paper where hash = :hash")
                .param("hash", hash)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("paper", hash));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
