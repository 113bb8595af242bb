package academy.guildhall.admissions;

import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a list that was saved as text, with commas, semicolons, tabs or bars between its columns. */
final class TextReader {
    private static final String SEPARATORS = ",;\t|，";
    private static final int LOOKED_AT = 20;

    private TextReader() {}

    static ListFile read(byte[] content) {
        String text = decode(content);
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("import.refused.kind");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setTrim(true)
                .setIgnoreEmptyLines(false)
                .get();
        List<SheetRow> rows = new ArrayList<>();
        long line = 1;
        long cells = 0;
        try (StringReader reader = new StringReader(text);
                CSVParser parser = format.parse(reader)) {
            for (CSVRecord entry : parser) {
                List<ListCell> row = entry.stream().map(ListCell::text).toList();
                cells += row.stream().filter(cell -> !cell.isEmpty()).count();
                if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new SheetRow(Math.toIntExact(line), row, false));
                }
                if (rows.size() > ListFile.MOST_ROWS) {
                    throw new Refusal("import.refused.rows", ListFile.MOST_ROWS);
                }
                if (cells > ListFile.MOST_CELLS) {
                    throw new Refusal("import.refused.cells", ListFile.MOST_CELLS);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Refusal("import.refused.quote", line);
        }
        return new ListFile("", rows, List.of());
    }

    /** The sign between which most headings stand: a title above them may have others in it. */
    private static char separator(String text) {
        List<String> lines = text.lines().limit(LOOKED_AT).toList();
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            Pattern between = Pattern.compile(Pattern.quote(Character.toString(separator)));
            long headings = lines.stream()
                    .mapToLong(line -> Arrays.stream(between.split(line.replace("\"", "")))
                            .filter(part -> ListColumn.of(part).isPresent())
                            .count())
                    .max()
                    .orElse(0);
            if (headings > most) {
                most = headings;
                best = separator;
            }
        }
        return best;
    }

    /** UTF-8 where it is that, UTF-16 where it says so, and otherwise GB 18030, as spreadsheets in China save it. */
    private static String decode(byte[] content) {
        for (Charset charset : charsets(content)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        throw new Refusal("import.refused.kind");
    }

    private static List<Charset> charsets(byte[] content) {
        boolean marked = content.length > 1
                && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                        || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
        return marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }
}
