package academy.guildhall.papers;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the papers that were issued, by their SHA-256, with the data that each was made from. */
@Component
@ModuleApi
public class PaperStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a paper and answers its SHA-256 in hexadecimal. */
    public String keep(byte[] bytes, Object madeFrom) {
        String hash = Sha256.hex(bytes);
        jdbc.sql("insert into issued_paper (hash, bytes, data) values (:hash, :bytes, cast(:data as jsonb))")
                .param("hash", hash)
                .param("bytes", bytes)
                .param("data", json.writeValueAsString(madeFrom))
                .update();
        return hash;
    }

    public byte[] bytes(String hash) {
        return jdbc.sql("select bytes from issued_paper where hash = :hash")
                .param("hash", hash)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("paper", hash));
    }
}
