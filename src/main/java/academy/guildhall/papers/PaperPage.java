package academy.guildhall.papers;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One page that is drawn on. Measures are in points (1/72 inch) from the lower left corner. */
public final class PaperPage implements AutoCloseable {
    private static final float SMALLEST_STEP = 0.5f;

    private final PDPageContentStream stream;
    private final PDFont font;
    private final PDRectangle size;

    public PaperPage(PDDocument document, PDFont font, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        this.stream = new PDPageContentStream(document, page);
        this.font = font;
        this.size = size;
    }

    public float width() {
        return size.getWidth();
    }

    public float height() {
        return size.getHeight();
    }

    PDPageContentStream stream() {
        return stream;
    }

    public float widthOf(String text, float points) throws IOException {
        return font.getStringWidth(text) / 1000 * points;
    }

    public void text(String text, float x, float y, float points, Color colour) throws IOException {
        write(text, x, y, points, colour, 0);
    }

    public void centred(String text, float centre, float y, float points, Color colour) throws IOException {
        write(text, centre - widthOf(text, points) / 2, y, points, colour, 0);
    }

    /** Centred and with room between the letters. */
    public void spaced(String text, float centre, float y, float points, Color colour, float spacing)
            throws IOException {
        float length = widthOf(text, points) + spacing * (text.length() - 1);
        write(text, centre - length / 2, y, points, colour, spacing);
    }

    /** Centred, heavier than the font is, for titles and names. */
    public void strong(String text, float centre, float y, float points, Color colour, float spacing)
            throws IOException {
        stream.saveGraphicsState();
        stream.setStrokingColor(colour);
        stream.setLineWidth(points / 42);
        stream.setRenderingMode(RenderingMode.FILL_STROKE);
        spaced(text, centre, y, points, colour, spacing);
        stream.restoreGraphicsState();
    }

    private void write(String text, float x, float y, float points, Color colour, float spacing) throws IOException {
        stream.beginText();
        stream.setFont(font, points);
        stream.setNonStrokingColor(colour);
        stream.setCharacterSpacing(spacing);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.setCharacterSpacing(0);
        stream.endText();
    }

    /** The size, not above what is wished, at which a text is no wider than this; never below a third of the wish. */
    public float fitting(String text, float wished, float widest) throws IOException {
        float points = wished;
        while (points > wished / 3 && widthOf(text, points) > widest) {
            points -= SMALLEST_STEP;
        }
        return points;
    }

    public List<String> lines(String text, float points, float widest) throws IOException {
        return LineBreaks.of(text, part -> widthOf(part, points) <= widest);
    }

    /** Centred lines, one below the other; answers where the next line would stand. */
    public float block(String text, float centre, float y, Type type) throws IOException {
        float at = y;
        for (String line : lines(text, type.points, type.widest)) {
            centred(line, centre, at, type.points, type.colour);
            at -= type.leading;
        }
        return at;
    }

    /** Lines from the left; answers where the next line would stand. */
    public float left(String text, float x, float y, Type type) throws IOException {
        float at = y;
        for (String line : lines(text, type.points, type.widest)) {
            text(line, x, at, type.points, type.colour);
            at -= type.leading;
        }
        return at;
    }

    /** An address on two lines: up to its last slash, and what comes after it. */
    public void address(String address, float x, float y, float points) throws IOException {
        int cut = address.lastIndexOf('/') + 1;
        String site = address.substring(0, cut);
        text(site, x, y, fitting(site, points, 260), Ink.TEXT);
        text(address.substring(cut), x, y - points * 1.4f, points, Ink.TEXT);
    }

    /** How a text of several lines is set. */
    public record Type(float points, float leading, float widest, Color colour) {}

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
