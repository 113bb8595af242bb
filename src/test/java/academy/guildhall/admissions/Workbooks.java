package academy.guildhall.admissions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests. */
final class Workbooks {
    private Workbooks() {}

    static byte[] workbook(Consumer<XSSFSheet> filled) {
        return of(workbook -> filled.accept(workbook.createSheet("名单")));
    }

    static byte[] of(Consumer<XSSFWorkbook> filled) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filled.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts and numbers; an empty text is a cell with nothing in it. */
    static void row(XSSFSheet sheet, int at, Object... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Double number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }
}
