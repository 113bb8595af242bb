package academy.guildhall.documents.sandbox;

import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.lang.reflect.Field;
import java.util.List;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawGraphicalFrame;
import org.apache.poi.sl.draw.DrawPictureShape;
import org.apache.poi.sl.draw.DrawTextParagraph;
import org.apache.poi.sl.usermodel.GraphicalFrame;
import org.apache.poi.sl.usermodel.PictureShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.xslf.usermodel.XSLFDiagram;

/**
 * Says in its place what can't be drawn, instead of leaving it blank.
 *
 * <p>Lets the fonts that {@link SlideFonts} chooses be drawn. POI asks for them and notes their families, but it also notes the
 * font that the slide names, as a whole; Java prefers that one, and takes a wide one of its own where it is missing. So that
 * note is taken out again. POI 5.5.1 offers no other way to it.
 */
class SlideDrawing extends DrawFactory {
    private static final Field ATTRIBUTE = attribute();

    private final Undrawn undrawn;

    SlideDrawing(Undrawn undrawn) {
        this.undrawn = undrawn;
    }

    /** A chart has no picture of itself unless PowerPoint kept one; SmartArt has shapes that it kept, or none. */
    @Override
    public DrawGraphicalFrame getDrawable(GraphicalFrame<?, ?> frame) {
        return new DrawGraphicalFrame(frame) {
            @Override
            public void draw(Graphics2D graphics) {
                if (frame instanceof XSLFDiagram diagram && diagram.getGroupShape() != null) {
                    SlideDrawing.this.getDrawable(diagram.getGroupShape()).draw(graphics);
                } else if (frame.getFallbackPicture() != null) {
                    super.draw(graphics);
                } else {
                    undrawn.say(
                            graphics,
                            getAnchor(graphics, frame),
                            frame instanceof XSLFDiagram ? "SmartArt" : "图表 · Chart");
                }
            }
        };
    }

    @Override
    public DrawPictureShape getDrawable(PictureShape<?, ?> picture) {
        return new DrawPictureShape(picture) {
            @Override
            public void draw(Graphics2D graphics) {
                if (SlidePictures.canShow(picture)) {
                    super.draw(graphics);
                } else {
                    undrawn.say(graphics, getAnchor(graphics, picture), "图形 · Drawing");
                }
            }
        };
    }

    @Override
    public DrawTextParagraph getDrawable(TextParagraph<?, ?, ?> paragraph) {
        return new Paragraph(paragraph);
    }

    private static class Paragraph extends DrawTextParagraph {
        Paragraph(TextParagraph<?, ?, ?> paragraph) {
            super(paragraph);
        }

        /** Raw, because what it lists is hidden in POI. */
        @Override
        @SuppressWarnings({"rawtypes", "unchecked"})
        protected List getAttributedString(Graphics2D graphics, StringBuilder text) {
            List<Object> attributes = (List) super.getAttributedString(graphics, text);
            attributes.removeIf(SlideDrawing::isWholeFont);
            return attributes;
        }
    }

    private static boolean isWholeFont(Object note) {
        try {
            return ATTRIBUTE.get(note) == TextAttribute.FONT;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field attribute() {
        try {
            Field field = Class.forName(DrawTextParagraph.class.getName() + "$AttributedStringData")
                    .getDeclaredField("attribute");
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "POI's text drawing has changed: see whether this is needed still", changed);
        }
    }
}
