package academy.guildhall.admissions;

import academy.guildhall.platform.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Hears a sheet's cells one after another and keeps those that have something in them. */
final class SheetEvents extends DefaultHandler {
    private static final int MOST_MERGED = 50_000;

    private final ReadOnlySharedStringsTable texts;
    private final StylesTable styles;
    private final boolean since1904;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<MergedCells> merged = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();

    private int line;
    private boolean hidden;
    private List<ListCell> cells = new ArrayList<>();
    private int column;
    private String type = "n";
    private int style;
    private String value = "";
    private @Nullable String formula;
    private boolean phonetic;
    private int kept;

    SheetEvents(ReadOnlySharedStringsTable texts, StylesTable styles, boolean since1904) {
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
    }

    List<SheetRow> rows() {
        return rows;
    }

    List<MergedCells> merged() {
        return merged;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        heard.setLength(0);
        switch (localName) {
            case "row" -> {
                String number = attributes.getValue("r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                String shown = attributes.getValue("hidden");
                hidden = "1".equals(shown) || "true".equals(shown);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                String kind = attributes.getValue("t");
                type = kind == null ? "n" : kind;
                String look = attributes.getValue("s");
                style = look == null ? 0 : Integer.parseInt(look);
                value = "";
                formula = null;
            }
            case "rPh" -> phonetic = true;
            case "mergeCell" -> {
                if (merged.size() < MOST_MERGED) {
                    merged.add(MergedCells.of(attributes.getValue("ref")));
                }
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        heard.append(signs, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (localName) {
            case "v" -> value = heard.toString();
            case "t" -> value += phonetic ? "" : heard.toString();
            case "f" -> formula = heard.toString();
            case "rPh" -> phonetic = false;
            case "c" -> keep(cell());
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.add(new SheetRow(line, cells, hidden));
                    if (rows.size() > ListFile.MOST_ROWS) {
                        throw new Refusal("import.refused.rows", ListFile.MOST_ROWS);
                    }
                }
            }
            default -> {}
        }
        heard.setLength(0);
    }

    private void keep(ListCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        kept++;
        if (kept > ListFile.MOST_CELLS) {
            throw new Refusal("import.refused.cells", ListFile.MOST_CELLS);
        }
        while (cells.size() < column) {
            cells.add(ListCell.EMPTY);
        }
        cells.add(cell);
    }

    private ListCell cell() {
        if (formula != null) {
            return new ListCell("=" + formula, ListCell.Kind.FORMULA);
        }
        if (value.isEmpty()) {
            return ListCell.EMPTY;
        }
        return switch (type) {
            case "s" ->
                ListCell.escaped(texts.getItemAt(Integer.parseInt(value)).getString());
            case "n" -> isDate() ? date() : ListCell.number(value);
            case "d" -> ListCell.text(value);
            case "e" -> new ListCell(value, ListCell.Kind.ERROR);
            default -> ListCell.escaped(value);
        };
    }

    private boolean isDate() {
        XSSFCellStyle look = styles.getNumCellStyles() > style ? styles.getStyleAt(style) : null;
        return look != null && DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString());
    }

    private ListCell date() {
        LocalDateTime date = DateUtil.getLocalDateTime(Double.parseDouble(value), since1904);
        return date == null
                ? ListCell.number(value)
                : ListCell.text(date.toLocalDate().toString());
    }
}
