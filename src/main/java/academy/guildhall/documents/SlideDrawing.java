package academy.guildhall.documents;

import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.lang.reflect.Field;
import java.util.List;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawTextParagraph;
import org.apache.poi.sl.usermodel.TextParagraph;

/**
 * Lets the fonts that {@link SlideFonts} chooses be drawn. POI asks for them and notes their families, but it also notes the
 * font that the slide names, as a whole; Java prefers that one, and takes a wide one of its own where it is missing. So that
 * note is taken out again. POI 5.5.1 offers no other way to it.
 */
class SlideDrawing extends DrawFactory {
    private static final Field ATTRIBUTE = attribute();

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
