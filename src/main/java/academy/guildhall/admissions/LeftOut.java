package academy.guildhall.admissions;

import academy.guildhall.platform.text.TextKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a list with nobody in it.
 *
 * @param text what stands in it; nothing where it is empty
 */
public record LeftOut(Kind kind, int line, String text) {
    /** Why nobody is in it. */
    public enum Kind {
        EMPTY,
        TOTAL,
        NOTE,
        HEADING
    }

    private static final Pattern TOTAL = Pattern.compile(
            "(?:合计|总计|共计|小计|总人数|人数合计|total|subtotal|sum)(?:[^\\p{L}].*|人数.*)?|(?:以上)?(?:合计|共计?) ?[0-9]+ ?[人名].*");
    private static final Pattern NOTE =
            Pattern.compile("(?:注|备注|说明|填表说明|填报说明|注意事项|填表人|制表人?|填报人|审核人?|复核人?|负责人|单位负责人|经办人|联系人|联系电话|"
                    + "(?:推荐|填报|报送|所在)?单位|(?:推荐)?工会|填表(?:日期|时间)|填报(?:日期|时间)|日期|领导|主管领导|note|notes|remarks?)"
                    + "(?:[:.].*|\\(?(?:盖章|公章|签章|签字|签名).*|[0-9]+[.,].*)"
                    + "|\\(?(?:盖章|公章|签章|签字|签名|单位公章|signature|signed).*|(?:以上|此表|本表|上述).*");
    private static final Pattern SENTENCE = Pattern.compile(".*[,;:。!?].*");
    private static final int LONGER_THAN_NAMES = 30;

    static Optional<Kind> kind(String cell) {
        String text = TextKey.of(cell);
        return TOTAL.matcher(text).matches()
                ? Optional.of(Kind.TOTAL)
                : NOTE.matcher(text).matches() ? Optional.of(Kind.NOTE) : Optional.empty();
    }

    /** Whether a text that stands alone in its row says something rather than names somebody. */
    static boolean isSentence(String cell) {
        return cell.length() > LONGER_THAN_NAMES
                || SENTENCE.matcher(TextKey.of(cell).replace("．", ".")).matches();
    }
}
