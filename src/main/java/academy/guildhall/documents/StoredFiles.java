package academy.guildhall.documents;

import academy.guildhall.platform.data.ForCommands;
import academy.guildhall.platform.data.KeptFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store as whoever backs it up sees it, and which of it originals and images of pages lie in. */
@Repository
@ForCommands
class StoredFiles implements KeptFiles {
    private static final int AT_ONCE = 1_000;

    private final FileStore files;
    private final JdbcClient jdbc;

    StoredFiles(FileStore files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public void each(Consumer<String> sha256) {
        files.each(sha256);
    }

    @Override
    public void eachSpokenOf(Consumer<String> sha256) {
        try (Stream<String> all = jdbc.sql("""
                        select sha256 from document
                        union select large from page_image where large is not null
                        union select small from page_image where small is not null
                        """).withFetchSize(AT_ONCE).query(String.class).stream()) {
            all.forEach(sha256);
        }
    }

    @Override
    public boolean has(String sha256) {
        return files.has(sha256);
    }

    @Override
    public Path content(String sha256) {
        return files.local(sha256);
    }

    @Override
    public void put(String sha256, InputStream content) throws IOException {
        Path file = files.workingFile();
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            files.keep(file, sha256);
        } finally {
            files.discard(file);
        }
    }

    @Override
    public void takeBack(String sha256) {
        files.remove(sha256);
    }
}
