package academy.guildhall.platform.ui;

import academy.guildhall.platform.i18n.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of what isn't the page's own words: names, employers and titles are Chinese whatever language a page is
 * read in, and a screen reader must know it to say them right.
 */
public final class Tongue {
    private static final String CHINESE = "zh-Hans";
    private static final Pattern HAN = Pattern.compile(
            "[0-9（《“]*\\p{IsHan}(?:[\\p{IsHan}\\p{InCJK_Symbols_and_Punctuation}\\p{InHalfwidth_and_Fullwidth_Forms}·0-9]*[\\p{IsHan}）》」])?");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern WORDS =
            Pattern.compile("\\p{IsLatin}[\\p{IsLatin}’'.-]*(?: \\p{IsLatin}[\\p{IsLatin}’'.-]*)+");

    private Tongue() {}

    /** The language of a text that stands on a page read in another, or else the page's. */
    static String of(String text, Locale reader) {
        if (Languages.isChinese(reader)) {
            return WORDS.matcher(text).matches() ? "en" : CHINESE;
        }
        boolean chinese = HAN.matcher(text).find() && !LATIN.matcher(text).find();
        return chinese ? CHINESE : "en";
    }

    /** Fills an element with a text; whatever in it isn't in the page's language is marked with its own. */
    public static <C extends Component> C say(C into, String text) {
        write(into, text, Words.locale());
        return into;
    }

    static void write(HasElement into, String text, Locale reader) {
        Element element = into.getElement();
        element.removeAttribute("lang");
        String tongue = of(text, reader);
        boolean pages = tongue.equals("en") != Languages.isChinese(reader);
        if (!pages) {
            element.setText(text);
            element.setAttribute("lang", tongue);
        } else if (Languages.isChinese(reader) || !HAN.matcher(text).find()) {
            element.setText(text);
        } else {
            mix(element, text);
        }
    }

    private static void mix(Element element, String text) {
        element.removeAllChildren();
        Matcher han = HAN.matcher(text);
        int from = 0;
        while (han.find()) {
            plain(element, text.substring(from, han.start()));
            Element part = new Element("span");
            part.setText(han.group());
            part.setAttribute("lang", CHINESE);
            element.appendChild(part);
            from = han.end();
        }
        plain(element, text.substring(from));
    }

    private static void plain(Element element, String text) {
        if (!text.isEmpty()) {
            element.appendChild(Element.createText(text));
        }
    }
}
