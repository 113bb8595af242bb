package academy.guildhall.documents.sandbox;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Stands in a page's image where something is that can't be drawn. An image has no language, so it says it in both. */
class Undrawn {
    private static final String HINT = "此处未显示，请下载原件 · Not shown here: see the original";
    private static final Color PAPER = new Color(0xf3, 0xf1, 0xec);
    private static final Color INK = new Color(0x55, 0x52, 0x4c);
    private static final float LARGEST = 16;
    private static final float DASH = 4;

    private final Font font;

    Undrawn(Font font) {
        this.font = font;
    }

    /** @param what it is, in both languages */
    void say(Graphics2D on, Rectangle2D place, String what) {
        Graphics2D graphics = (Graphics2D) on.create();
        try {
            graphics.setColor(PAPER);
            graphics.fill(place);
            graphics.setColor(INK);
            graphics.setStroke(new BasicStroke(
                    1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, DASH, new float[] {DASH, DASH}, 0));
            graphics.draw(place);
            graphics.clip(place);
            line(graphics, place, what, -1);
            line(graphics, place, HINT, 1);
        } finally {
            graphics.dispose();
        }
    }

    /** As large as fits, up to a limit; half a line above or below the middle. */
    private void line(Graphics2D graphics, Rectangle2D place, String text, int half) {
        FontMetrics wanted = graphics.getFontMetrics(font.deriveFont(LARGEST));
        double fits = Math.min(1, 0.9 * place.getWidth() / wanted.stringWidth(text));
        Font fitting = font.deriveFont((float) (LARGEST * Math.min(fits, place.getHeight() / (3 * LARGEST))));
        FontMetrics metrics = graphics.getFontMetrics(fitting);
        graphics.setFont(fitting);
        graphics.drawString(text, (float) (place.getCenterX() - metrics.stringWidth(text) / 2d), (float)
                (place.getCenterY() + half * metrics.getHeight() / 2d + metrics.getAscent() / 3d));
    }
}
