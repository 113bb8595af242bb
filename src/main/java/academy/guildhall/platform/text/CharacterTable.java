package academy.guildhall.platform.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;

/** A table of characters among the resources: lines under headings in square brackets, notes behind a #. */
final class CharacterTable {
    private CharacterTable() {}

    /** Reads a table once through, line by line, each with the heading that it stands under. */
    static void read(String name, BiConsumer<String, String> line) {
        try (InputStream file = Objects.requireNonNull(CharacterTable.class.getResourceAsStream("/text/" + name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String heading = "";
            for (String read = lines.readLine(); read != null; read = lines.readLine()) {
                if (read.startsWith("[")) {
                    heading = read.substring(1, read.length() - 1);
                } else if (!read.startsWith("#")) {
                    line.accept(heading, read);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
