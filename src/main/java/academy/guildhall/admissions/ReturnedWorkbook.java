package academy.guildhall.admissions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes refused rows in the form that the union sent: its title, its headings, its columns. Every cell is a text, so that no
 * number is rounded when it is typed anew; wrong cells are marked, and say why in a comment and in a column behind the last.
 */
final class ReturnedWorkbook {
    /** Comments are drawn one by one: beyond so many the mark and the last column have to do. */
    private static final int MOST_COMMENTS = 2_000;

    private static final int WIDTH = 16 * 256;
    private static final int WIDTH_OF_REASONS = 60 * 256;

    private final Function<RowFault, String> words;
    private final String reasons;
    private int comments;

    ReturnedWorkbook(Function<RowFault, String> words, String reasons) {
        this.words = words;
        this.reasons = reasons;
    }

    byte[] write(ReturnedList list) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFCellStyle plain = style(workbook);
            XSSFCellStyle marked = style(workbook);
            marked.setFillForegroundColor(IndexedColors.ROSE.getIndex());
            marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            for (ReturnedList.Part part : list.parts()) {
                String name = part.sheet().isEmpty() ? reasons : WorkbookUtil.createSafeSheetName(part.sheet());
                sheet(workbook.createSheet(name), part, plain, marked);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.HAIR);
        return style;
    }

    private void sheet(XSSFSheet sheet, ReturnedList.Part part, XSSFCellStyle plain, XSSFCellStyle marked) {
        int width = width(part);
        for (int column = 0; column <= width; column++) {
            sheet.setColumnWidth(column, column == width ? WIDTH_OF_REASONS : WIDTH);
            sheet.setDefaultColumnStyle(column, plain);
        }
        for (SheetRow above : part.above()) {
            XSSFRow row = sheet.createRow(above.line() - 1);
            fill(row, above.cells().stream().map(ListCell::text).toList(), plain);
        }
        part.merged()
                .forEach(cells -> sheet.addMergedRegion(new CellRangeAddress(
                        cells.firstLine() - 1, cells.lastLine() - 1, cells.firstColumn(), cells.lastColumn())));
        int line = part.above().getLast().line();
        cell(sheet.getRow(line - 1), width, reasons, plain);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (ReturnedList.Row refused : part.rows()) {
            XSSFRow row = sheet.createRow(line);
            line++;
            fill(row, refused.cells(), plain);
            Map<Integer, String> wrong = refused.wrong().stream()
                    .collect(Collectors.toMap(
                            ReturnedList.Wrong::at,
                            one -> words.apply(one.fault()),
                            (one, other) -> one + "\n" + other,
                            java.util.TreeMap::new));
            wrong.forEach((at, reason) -> mark(drawing, row, at, reason, marked));
            cell(row, width, String.join("\n", wrong.values()), plain);
        }
    }

    private static int width(ReturnedList.Part part) {
        int above =
                part.above().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return part.rows().stream().mapToInt(row -> row.cells().size()).reduce(above, Math::max);
    }

    private static void fill(XSSFRow row, List<String> texts, XSSFCellStyle style) {
        for (int at = 0; at < texts.size(); at++) {
            cell(row, at, texts.get(at), style);
        }
    }

    private static XSSFCell cell(XSSFRow row, int at, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(at);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        return cell;
    }

    private void mark(XSSFDrawing drawing, XSSFRow row, int at, String reason, XSSFCellStyle marked) {
        XSSFCell cell = row.getCell(at) == null ? row.createCell(at) : row.getCell(at);
        cell.setCellStyle(marked);
        if (comments < MOST_COMMENTS) {
            comments++;
            XSSFClientAnchor place =
                    new XSSFClientAnchor(0, 0, 0, 0, at + 1, row.getRowNum(), at + 4, row.getRowNum() + 4);
            XSSFComment comment = drawing.createCellComment(place);
            comment.setString(reason);
            cell.setCellComment(comment);
        }
    }
}
