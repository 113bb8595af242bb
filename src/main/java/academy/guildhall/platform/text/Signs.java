package academy.guildhall.platform.text;

/** What kind of sign a code point is, where it matters for comparing and keeping text. */
final class Signs {
    private Signs() {}

    /** Nothing is seen of it: format characters, direction marks, variation selectors, soft hyphens, fillers. */
    static boolean isInvisible(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || sign == 0x034F
                || sign == 0x115F
                || sign == 0x1160
                || sign == 0x3164
                || sign == 0xFFA0
                || sign >= 0x180B && sign <= 0x180F
                || sign >= 0x2060 && sign <= 0x206F
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign >= 0xE0000 && sign <= 0xE0FFF;
    }

    /** White space of any width: tabs, line ends, no-break and ideographic ones. */
    static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == 0x2800 || sign == 0x0085;
    }

    static boolean isDash(int sign) {
        return Character.getType(sign) == Character.DASH_PUNCTUATION
                || sign == 0x2212
                || sign == 0x2043
                || sign == 0x02D7
                || sign == 0x2500
                || sign == 0x2501;
    }

    /** It can't be shown, or each font shows something else. */
    static boolean isRefused(int sign) {
        int type = Character.getType(sign);
        return type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.CONTROL && !isBlank(sign)
                || sign == 0xFFFD
                || (sign & 0xFFFE) == 0xFFFE
                || sign >= 0xFDD0 && sign <= 0xFDEF;
    }

    /** Han: compared by strokes and read by pinyin. */
    static boolean isHan(int sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }
}
