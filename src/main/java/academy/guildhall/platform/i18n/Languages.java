package academy.guildhall.platform.i18n;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages: Chinese for whoever asks for any Chinese, English for everyone else. */
public final class Languages {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(CHINESE, ENGLISH);
    /** The cookie that remembers a choice made by hand. */
    public static final String COOKIE = "lang";

    private Languages() {}

    public static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    /** Of a name that is kept in both languages the reader's. */
    public static String of(Locale locale, String zh, String en) {
        return isChinese(locale) ? zh : en;
    }

    /** By a language tag that was remembered or chosen: {@code zh}, {@code zh-CN}, {@code en}. */
    public static Locale ofTag(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** By the browser's {@code Accept-Language}, the one it wants most. */
    public static Locale ofHeader(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .findFirst()
                    .map(range -> ofTag(range.getRange()))
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
