package academy.guildhall.papers;

import academy.guildhall.papers.PaperPage.Type;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * A paper for the office: a title, lines, and tables that go on over as many pages as they need, with their head on each of them. What
 * the font can't write stands as 〓, for a list that isn't printed helps nobody in a hall.
 */
public final class OfficePaper implements AutoCloseable {
    private static final float MARGIN = 48;
    private static final float SIZE = 10;
    private static final float SMALL = 8;
    private static final float LEADING = 14;
    /** Of text that is read and not looked up. */
    private static final float READ = 12;

    private static final float READ_LEADING = 21;
    private static final float PADDING = 4;
    private static final float CODE = 60;
    private static final Color LINE = new Color(0x9a938a);

    private final PDDocument document;
    private final PDFont font;
    private final PDRectangle size;
    private final PaperFoot.Lines foot;
    private PaperPage page;
    private float at;
    private float codeEnds;
    private int pages;

    /**
     * @param across whether the pages are wider than high
     * @param foot stands at the foot of each page, beside its number
     */
    public OfficePaper(PDDocument document, PDFont font, boolean across, PaperFoot.Lines foot) throws IOException {
        this.document = document;
        this.font = font;
        this.size = across ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        this.foot = foot;
        this.page = begin();
    }

    /** A column: how wide it is compared with the others, and whether it holds figures, which stand at its right. */
    public record Column(String head, float share, boolean figures) {
        public static Column words(String head, float share) {
            return new Column(head, share, false);
        }

        public static Column figures(String head, float share) {
            return new Column(head, share, true);
        }
    }

    private PaperPage begin() throws IOException {
        PaperPage next = new PaperPage(document, font, size);
        pages++;
        at = size.getHeight() - MARGIN;
        codeEnds = size.getHeight();
        next.text(readable(foot.of()), MARGIN, MARGIN / 2 + 10, SMALL, Ink.SOFT);
        String log = readable(foot.log());
        next.text(log, MARGIN, MARGIN / 2, next.fitting(log, SMALL, widest()), Ink.SOFT);
        next.text(Integer.toString(pages), size.getWidth() - MARGIN - 12, MARGIN / 2 + 10, SMALL, Ink.SOFT);
        return next;
    }

    /** Goes on on a new page. */
    public void turn() throws IOException {
        page.close();
        page = begin();
    }

    private float widest() {
        return size.getWidth() - 2 * MARGIN;
    }

    public void title(String text) throws IOException {
        String said = readable(text);
        page.text(said, MARGIN, at - 16, page.fitting(said, 18, widest()), Ink.TEXT);
        at -= 32;
    }

    /** Who issues it, as an official paper begins: in red over a red line, once at the top of its first page. */
    public void redHead(String issuer) throws IOException {
        String said = readable(issuer);
        float points = page.fitting(said, 30, widest());
        page.strong(said, size.getWidth() / 2, at - 40, points, Ink.SEAL, 2);
        page.stream().setStrokingColor(Ink.SEAL);
        page.stream().setLineWidth(1.6f);
        page.stream().moveTo(MARGIN, at - 62);
        page.stream().lineTo(size.getWidth() - MARGIN, at - 62);
        page.stream().stroke();
        at -= 86;
    }

    /** A title in the middle, on as many lines as it needs. */
    public void centredTitle(String text) throws IOException {
        Type type = new Type(18, 26, widest() - 4 * LEADING, Ink.TEXT);
        for (String part : page.lines(readable(text), type.points(), type.widest())) {
            page.strong(part, size.getWidth() / 2, at - 18, type.points(), Ink.TEXT, 0);
            at -= type.leading();
        }
        at -= 12;
    }

    /** Text to be read, its first line two characters in, as Chinese is written. */
    public void paragraph(String text) throws IOException {
        for (String given : text.split("\n")) {
            for (String part : page.lines("　　" + readable(given), READ, widest())) {
                need(READ_LEADING);
                at -= READ_LEADING;
                page.text(part, MARGIN, at + 5, READ, Ink.TEXT);
            }
        }
    }

    /** Who issues it and when, at the right below the text; on one page. */
    public void issued(List<String> lines) throws IOException {
        need((lines.size() + 2) * READ_LEADING);
        at -= 2 * READ_LEADING;
        float centre = size.getWidth() - MARGIN - 130;
        for (String line : lines) {
            page.centred(readable(line), centre, at, page.fitting(readable(line), READ, 260), Ink.TEXT);
            at -= READ_LEADING;
        }
    }

    public void heading(String text) throws IOException {
        need(4 * LEADING);
        at -= 6;
        page.text(readable(text), MARGIN, at - 12, 12, Ink.TEXT);
        at -= 20;
    }

    /** Lines of text over the whole width. */
    public void line(String text) throws IOException {
        float beside = at > codeEnds ? CODE + LEADING : 0;
        for (String part : page.lines(readable(text), SIZE, widest() - beside)) {
            need(LEADING);
            at -= LEADING;
            page.text(part, MARGIN, at + 2, SIZE, Ink.TEXT);
        }
    }

    /** A QR code of this text at the right of the title, on this page; lines beside it leave it room. */
    public void code(String text) throws IOException {
        codeEnds = size.getHeight() - MARGIN - CODE;
        new Ornaments(page).code(text, size.getWidth() - MARGIN - CODE, codeEnds, CODE);
    }

    /** A place to sign for each of these. */
    public void signatures(List<String> who) throws IOException {
        need(4 * LEADING);
        at -= 3 * LEADING;
        float wide = widest() / who.size();
        for (int i = 0; i < who.size(); i++) {
            float x = MARGIN + i * wide;
            rule(x, at, x + wide - 16);
            page.text(readable(who.get(i)), x, at - 11, 8, Ink.SOFT);
        }
        at -= 2 * LEADING;
    }

    /** @param rows each with a text for every column; a row stays whole on its page */
    public void table(List<Column> columns, List<List<String>> rows) throws IOException {
        float[] widths = widths(columns);
        List<String> heads = columns.stream().map(Column::head).toList();
        at -= PADDING;
        row(columns, widths, heads, null);
        for (List<String> cells : rows) {
            row(columns, widths, cells, heads);
        }
        at -= LEADING / 2;
    }

    private float[] widths(List<Column> columns) {
        float all = (float) columns.stream().mapToDouble(Column::share).sum();
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widest() * columns.get(i).share() / all;
        }
        return widths;
    }

    /** @param heads written anew when the row begins a page; nothing for the head itself */
    private void row(List<Column> columns, float[] widths, List<String> cells, @Nullable List<String> heads)
            throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> broken = page.lines(readable(cells.get(i)), SIZE, widths[i] - 2 * PADDING);
            lines.add(broken);
            most = Math.max(most, broken.size());
        }
        float high = most * LEADING + PADDING;
        if (at - high < MARGIN + LEADING) {
            turn();
            if (heads != null) {
                row(columns, widths, heads, null);
            }
        }
        float x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            cell(lines.get(i), x, widths[i], columns.get(i).figures(), heads == null ? Ink.SOFT : Ink.TEXT);
            x += widths[i];
        }
        at -= high;
        rule(MARGIN, at, size.getWidth() - MARGIN);
    }

    private void cell(List<String> lines, float x, float width, boolean figures, Color colour) throws IOException {
        float y = at - LEADING + 2;
        for (String line : lines) {
            float from = figures ? x + width - PADDING - page.widthOf(line, SIZE) : x + PADDING;
            page.left(line, from, y, new Type(SIZE, LEADING, width, colour));
            y -= LEADING;
        }
    }

    private void rule(float from, float y, float to) throws IOException {
        page.stream().setStrokingColor(LINE);
        page.stream().setLineWidth(0.5f);
        page.stream().moveTo(from, y);
        page.stream().lineTo(to, y);
        page.stream().stroke();
    }

    private void need(float high) throws IOException {
        if (at - high < MARGIN + LEADING) {
            turn();
        }
    }

    private String readable(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints()
                .forEach(character -> readable.append(writes(character) ? Character.toString(character) : "〓"));
        return readable.toString();
    }

    private boolean writes(int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
