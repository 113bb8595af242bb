package academy.guildhall.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one folding of text that is compared, matched or searched. Two texts that people take for the same have the same key,
 * whatever keyboard, font or spreadsheet they came from. A key is for comparing and is never shown.
 */
public final class TextKey {
    /** Radicals that look like characters and that NFKC leaves alone, each before its character (Unicode 15.0). */
    private static final Map<Integer, String> RADICALS = pairs("⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵"
            + "⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹"
            + "⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐"
            + "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟");

    private static final Pattern NUMBER_PREFIX =
            Pattern.compile("^(?:\\p{IsHan}{0,6}(?:编号|編號|号码|號碼|证号|字号|序号|号)[.:#]*|(?:number|no|nr)(?:[.:#]+| )|#)+");
    private static final Pattern EXTENSION =
            Pattern.compile("[ ,;.(-]*(?:转接|转|分机号|分机|轉|extension|extn|ext|ex|x|#)[ .:-]*([0-9]{1,6})\\)?$");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern NAME_LAYOUT = Pattern.compile("[ ·]");
    private static final int MOST_ROUNDS = 8;

    private TextKey() {}

    /**
     * The key of any text: compatibility forms, radicals and full width in their plain form; without invisible signs; one
     * form of bracket, dash, quotation mark and middle dot; lower case; no blank next to a Chinese character, and one
     * elsewhere.
     */
    public static String of(String written) {
        String key = written;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String folded = once(key);
            if (folded.equals(key)) {
                return key;
            }
            key = folded;
        }
        return key;
    }

    private static String once(String text) {
        StringBuilder signs = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(sign -> !Signs.isInvisible(sign))
                .forEach(sign -> fold(sign, signs));
        String cased = signs.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return withoutLayout(Normalizer.normalize(cased, Normalizer.Form.NFKC));
    }

    private static void fold(int sign, StringBuilder to) {
        String character = RADICALS.get(sign);
        if (character != null) {
            to.append(character);
        } else if (Signs.isBlank(sign)) {
            to.append(' ');
        } else if (Signs.isDash(sign)) {
            to.append('-');
        } else {
            to.appendCodePoint(
                    switch (sign) {
                        case '[', '{', '【', '〔', '〖', '〈', '《', '「', '『', '⟨', '❨' -> '(';
                        case ']', '}', '】', '〕', '〗', '〉', '》', '」', '』', '⟩', '❩' -> ')';
                        case '‘', '’', '‚', '‛', '`', '´', '′' -> '\'';
                        case '“', '”', '„', '‟', '″', '«', '»' -> '"';
                        case '•', '‧', '・', '∙', '⋅', '●', '⸱', '⸳', 'ꞏ', '᛫', '·' -> '·';
                        case '。' -> '.';
                        case '、' -> ',';
                        default -> sign;
                    });
        }
    }

    /** One blank between words; none beside a sign that isn't written with blanks. */
    private static String withoutLayout(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] signs = BLANKS.matcher(text).replaceAll(" ").strip().codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            if (signs[i] != ' ' || isWord(signs[i - 1]) && isWord(signs[i + 1])) {
                kept.appendCodePoint(signs[i]);
            }
        }
        return kept.toString();
    }

    /** Whether a blank beside the sign tells words apart. */
    private static boolean isWord(int sign) {
        return Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    /** The key of a person's name: blanks and the dots between its parts don't count. */
    public static String name(String written) {
        return NAME_LAYOUT.matcher(of(written)).replaceAll("");
    }

    /** The key of a number of a paper: what stands before it (编号：, No.) and blanks don't count; in lower case. */
    public static String number(String written) {
        String key = of(written.replace("№", "No."));
        return NUMBER_PREFIX.matcher(key).replaceFirst("").replace(" ", "");
    }

    /** The key of a telephone number: its digits, without the country's 86; an extension follows an {@code x}. */
    public static String phone(String written) {
        String key = of(written);
        var extension = EXTENSION.matcher(key);
        String further = "";
        if (extension.find()) {
            further = "x" + extension.group(1);
            key = key.substring(0, extension.start());
        }
        String digits = key.replaceAll("[ ().·-]", "").replaceFirst("^(?:tel|phone|mobile|手机号?|电话|联系电话)[:.]?", "");
        return digits.replaceFirst("^(?:\\+|00)86(?=[0-9]{5})", "") + further;
    }

    /** The key of what somebody signs in with, and of an address for mail: no blanks at all. */
    public static String login(String written) {
        return of(written).replace(" ", "");
    }

    private static Map<Integer, String> pairs(String text) {
        int[] signs = text.codePoints().toArray();
        Map<Integer, String> pairs = new java.util.HashMap<>();
        for (int i = 0; i < signs.length; i += 2) {
            pairs.put(signs[i], Character.toString(signs[i + 1]));
        }
        return Map.copyOf(pairs);
    }
}
