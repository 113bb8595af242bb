package academy.guildhall.admissions;

import academy.guildhall.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads a list as it comes: XLSX, or CSV in UTF-8 or GB 18030. What it is shows in its content, not in its name.
 *
 * @param sheet its name in a workbook; empty for a text file
 * @param rows of cells as text; the first row of the sheet is at index 0
 */
record ListFile(String sheet, List<List<String>> rows) {
    /** The largest file in bytes: 10 MB is more than 20,000 rows of a list. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;

    /** All sheets that have a row; a text file is one. */
    static List<ListFile> read(byte[] content) {
        if (content.length == 0) {
            throw new Refusal("import.refused.empty");
        }
        if (content.length > LARGEST) {
            throw new Refusal("import.refused.large", LARGEST / 1024 / 1024);
        }
        return switch (FileMagic.valueOf(content)) {
            case OOXML -> workbook(content);
            case OLE2 -> throw new Refusal("import.refused.old");
            case PDF, PNG, JPEG, GIF, WORD2, RTF -> throw new Refusal("import.refused.kind");
            default -> List.of(text(content));
        };
    }

    private static List<ListFile> workbook(byte[] content) {
        ZipSecureFile.setMinInflateRatio(0.005);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            if (workbook.isMacroEnabled()) {
                throw new Refusal("import.refused.macro");
            }
            List<ListFile> sheets = new ArrayList<>();
            for (Sheet sheet : workbook) {
                if (sheet.getPhysicalNumberOfRows() > 0) {
                    sheets.add(new ListFile(sheet.getSheetName(), rows(sheet)));
                }
            }
            return sheets;
        } catch (Refusal refused) {
            throw refused;
        } catch (EncryptedDocumentException locked) {
            throw new Refusal("import.refused.locked");
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("import.refused.broken");
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() >= MOST_ROWS) {
                throw new Refusal("import.refused.rows", MOST_ROWS);
            }
            while (rows.size() < row.getRowNum()) {
                rows.add(List.of());
            }
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(row.getLastCellNum(), MOST_COLUMNS); column++) {
                cells.add(text(row.getCell(column), formatter));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA) {
            return "=" + cell.getCellFormula();
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            if (DateUtil.isCellDateFormatted(cell)) {
                LocalDateTime date = cell.getLocalDateTimeCellValue();
                return date == null ? "" : date.toLocalDate().toString();
            }
            return new java.math.BigDecimal(cell.getNumericCellValue())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return formatter.formatCellValue(cell).strip();
    }

    private static ListFile text(byte[] content) {
        String text = decode(content);
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("import.refused.kind");
        }
        String first = text.lines().findFirst().orElse("");
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') > first.indexOf(',') ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setTrim(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        long line = 1;
        try (StringReader reader = new StringReader(text);
                CSVParser parser = format.parse(reader)) {
            for (CSVRecord entry : parser) {
                if (rows.size() >= MOST_ROWS) {
                    throw new Refusal("import.refused.rows", MOST_ROWS);
                }
                rows.add(entry.stream().limit(MOST_COLUMNS).toList());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException broken) {
            throw new Refusal("import.refused.quote", line);
        }
        return new ListFile("", rows);
    }

    /** UTF-8 where it is that, and otherwise GB 18030, as spreadsheets in China save it. */
    private static String decode(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
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
}
