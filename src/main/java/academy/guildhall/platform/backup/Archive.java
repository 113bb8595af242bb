package academy.guildhall.platform.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.databind.json.JsonMapper;

/** How an archive is laid out: a zip that anything opens. */
final class Archive {
    static final String MANIFEST = "manifest.json";
    static final String FILES = "files/";
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final int BUFFER = 64 * 1024;

    private Archive() {}

    static String rows(String table) {
        return "database/" + table + ".copy";
    }

    static String file(String sha256) {
        return FILES + sha256;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
