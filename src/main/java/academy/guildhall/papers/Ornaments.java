package academy.guildhall.papers;

import academy.guildhall.platform.QrCode;
import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** What every paper has in common: the frame, the mark, the rule, the place for the seal, the QR code. */
public final class Ornaments {
    private static final float CIRCLE = 0.5523f;
    /** So that no light line shows between two rows of the code. */
    private static final float OVERLAP = 0.04f;

    private final PaperPage page;
    private final PDPageContentStream stream;

    public Ornaments(PaperPage page) {
        this.page = page;
        this.stream = page.stream();
    }

    public void frame() throws IOException {
        stream.setNonStrokingColor(Ink.GROUND);
        stream.addRect(0, 0, page.width(), page.height());
        stream.fill();
        border(22, 3.2f, Ink.SEAL);
        border(29, 0.7f, Ink.SEAL);
        border(38, 0.9f, Ink.BRASS);
        for (float x : new float[] {38, page.width() - 38}) {
            for (float y : new float[] {38, page.height() - 38}) {
                corner(x, y, x < page.width() / 2 ? 1 : -1, y < page.height() / 2 ? 1 : -1);
            }
        }
    }

    private void border(float inset, float thick, Color colour) throws IOException {
        stream.setStrokingColor(colour);
        stream.setLineWidth(thick);
        stream.addRect(inset, inset, page.width() - 2 * inset, page.height() - 2 * inset);
        stream.stroke();
    }

    /** A key pattern in the corner, as on old window frames. */
    private void corner(float x, float y, int right, int up) throws IOException {
        stream.setStrokingColor(Ink.BRASS);
        stream.setLineWidth(1.6f);
        float[][] steps = {{0, 34}, {34, 34}, {34, 10}, {10, 10}, {10, 24}, {22, 24}};
        stream.moveTo(x + right * steps[0][0], y + up * steps[0][1]);
        for (float[] step : steps) {
            stream.lineTo(x + right * step[0], y + up * step[1]);
        }
        stream.stroke();
    }

    /** The mark of the hall, in a square of this side, around a centre. */
    public void mark(float centre, float bottom, float side) throws IOException {
        float unit = side / 64;
        float left = centre - side / 2;
        float top = bottom + side;
        stream.setNonStrokingColor(Ink.SEAL);
        stream.addRect(left, bottom, side, side);
        stream.fill();
        stream.setLineCapStyle(1);
        stream.setLineJoinStyle(1);
        stream.setLineWidth(4.2f * unit);
        line(left, top, unit, Ink.LIGHT, 16, 46, 16, 27, 32, 16, 48, 27, 48, 46);
        line(left, top, unit, Ink.LIGHT, 24, 46, 24, 37);
        line(left, top, unit, Ink.LIGHT, 40, 46, 40, 37);
        line(left, top, unit, Ink.LIGHT, 13, 51, 51, 51);
        line(left, top, unit, Ink.GOLD, 32, 46, 32, 31);
        stream.setLineCapStyle(0);
        stream.setLineJoinStyle(0);
    }

    private void line(float left, float top, float unit, Color colour, float... points) throws IOException {
        stream.setStrokingColor(colour);
        stream.moveTo(left + points[0] * unit, top - points[1] * unit);
        for (int i = 2; i < points.length; i += 2) {
            stream.lineTo(left + points[i] * unit, top - points[i + 1] * unit);
        }
        stream.stroke();
    }

    /** A rule with a lozenge in its middle. */
    public void rule(float centre, float y, float half) throws IOException {
        stream.setStrokingColor(Ink.BRASS);
        stream.setNonStrokingColor(Ink.BRASS);
        stream.setLineWidth(0.7f);
        for (int side : new int[] {-1, 1}) {
            stream.moveTo(centre + side * 9, y);
            stream.lineTo(centre + side * half, y);
            stream.stroke();
        }
        stream.moveTo(centre - 4, y);
        stream.lineTo(centre, y + 4);
        stream.lineTo(centre + 4, y);
        stream.lineTo(centre, y - 4);
        stream.fill();
    }

    /** Where the seal goes: 42 mm across, as a round seal of an institution is. */
    public void sealPlace(float x, float y) throws IOException {
        float radius = 59.5f;
        float bend = radius * CIRCLE;
        stream.setStrokingColor(Ink.FAINT);
        stream.setLineWidth(0.6f);
        stream.setLineDashPattern(new float[] {2, 3}, 0);
        stream.moveTo(x + radius, y);
        stream.curveTo(x + radius, y + bend, x + bend, y + radius, x, y + radius);
        stream.curveTo(x - bend, y + radius, x - radius, y + bend, x - radius, y);
        stream.curveTo(x - radius, y - bend, x - bend, y - radius, x, y - radius);
        stream.curveTo(x + bend, y - radius, x + radius, y - bend, x + radius, y);
        stream.stroke();
        stream.setLineDashPattern(new float[0], 0);
    }

    /** A QR code (ISO/IEC 18004, level M) in drawn squares, so that it stays sharp at every size. */
    public void code(String text, float x, float y, float side) throws IOException {
        code(QrCode.of(text), x, y, side);
    }

    /** A code of its own, without the light squares around it: their place is kept free by whoever draws. */
    public void code(QrCode code, float x, float y, float side) throws IOException {
        float module = side / code.side();
        stream.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.side(); row++) {
            for (int column = 0; column < code.side(); column++) {
                int from = column;
                while (column < code.side() && code.isDark(column, row)) {
                    column++;
                }
                if (column > from) {
                    stream.addRect(
                            x + from * module,
                            y + side - (row + 1) * module - OVERLAP,
                            (column - from) * module,
                            module + OVERLAP);
                }
            }
        }
        stream.fill();
    }
}
