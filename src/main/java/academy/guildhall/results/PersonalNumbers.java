package academy.guildhall.results;

import academy.guildhall.platform.text.TextKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds identity and telephone numbers in a text that is to be published, however they are written: full width, in Chinese figures,
 * with blanks, dots or dashes between their digits, with the country's code. Dates, amounts, hours and numbers of documents are none.
 *
 * <p>An identity number has 18 digits, or 15 in its old form: the first two are a province (GB/T 2260), the next a date of birth
 * (GB 11643). A mobile number has 11, of which the first is 1 and the second 3 to 9; one of the fixed network begins with 0, or is
 * named a telephone in front of it.
 */
final class PersonalNumbers {
    /** What kind of number it is. */
    enum Kind {
        IDENTITY,
        MOBILE,
        TELEPHONE
    }

    private static final String BETWEEN = "[ .·,_/()+*~|\\\\-]";
    private static final Pattern CHAIN =
            Pattern.compile("[0-9](?:" + BETWEEN + "{0,3}[0-9])*(?:" + BETWEEN + "?x(?![a-z]))?");
    private static final Pattern GROUP = Pattern.compile("[0-9]+|x");
    private static final Pattern BORN =
            Pattern.compile("(?:18|19|20)?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");
    private static final Pattern DAY =
            Pattern.compile("(?:19|20)[0-9]{2}(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12][0-9]|3[01])");
    private static final Pattern PROVINCE =
            Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]).*");
    private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?86)?1[3-9][0-9]{9}");
    private static final Pattern FIXED =
            Pattern.compile("(?:(?:00)?86)?0[1-9][0-9]{8,10}|(?:00)?86[1-9][0-9]{8,10}|[48]00[0-9]{7}");
    private static final Pattern NAMED = Pattern.compile(
            "(?:电话|座机|手机|热线|传真|致电|联系方式|tel|phone|fax)[^0-9]{0,8}[1-9][0-9]{2,3}" + BETWEEN + "?[0-9]{4}(?![0-9])");
    private static final String CHINESE = "〇零○一壹二贰两三叁四肆五伍六陆七柒八捌九玖幺";
    private static final String FIGURES = "00011222334455667788991";
    private static final Pattern CODE = Pattern.compile("0[0-9]{2,11}|[48]00.*|(?:00)?86.*");
    private static final int MOST_OF_A_TELEPHONE = 5;
    private static final int MOST_GROUPS = 18;
    private static final int LONGEST = 18;
    private static final int FIGURES_OF_A_DAY = 3;

    private PersonalNumbers() {}

    /** The kinds of numbers that are in a text; none in most. */
    static Set<Kind> in(String text) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        text.lines().map(TextKey::of).forEach(line -> {
            look(line, found);
            // Somebody's name may end with a figure, so that both readings count.
            look(figures(line), found);
        });
        return found;
    }

    private static String figures(String line) {
        StringBuilder figures = new StringBuilder(line.length());
        for (char sign : line.toCharArray()) {
            int at = CHINESE.indexOf(sign);
            figures.append(at < 0 ? sign : FIGURES.charAt(at));
        }
        return figures.toString();
    }

    private static void look(String line, Set<Kind> found) {
        if (NAMED.matcher(line).find()) {
            found.add(Kind.TELEPHONE);
        }
        Matcher chain = CHAIN.matcher(line);
        while (chain.find()) {
            List<String> groups = new ArrayList<>();
            Matcher group = GROUP.matcher(chain.group());
            while (group.find()) {
                groups.add(group.group());
            }
            found.addAll(kinds(runs(groups)));
        }
    }

    /** All that may be one number: groups that follow each other. */
    private static List<List<String>> runs(List<String> groups) {
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(groups.size(), from + MOST_GROUPS))
                        .mapToObj(to -> groups.subList(from, to)))
                .toList();
    }

    /** A part of an identity number isn't taken for a telephone number. */
    private static Set<Kind> kinds(List<List<String>> runs) {
        if (runs.stream().anyMatch(PersonalNumbers::isIdentity)) {
            return EnumSet.of(Kind.IDENTITY);
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (List<String> groups : runs) {
            String digits = String.join("", groups);
            if (MOBILE.matcher(digits).matches() && isGroupedAsTold(groups)) {
                kinds.add(Kind.MOBILE);
            } else if (FIXED.matcher(digits).matches() && isGroupedAsTold(groups) && beginsWithACode(groups)) {
                kinds.add(Kind.TELEPHONE);
            }
        }
        return kinds;
    }

    private static boolean beginsWithACode(List<String> groups) {
        return areSingle(groups)
                || groups.size() <= MOST_OF_A_TELEPHONE
                        && CODE.matcher(groups.getFirst()).matches();
    }

    private static boolean isIdentity(List<String> groups) {
        String digits = String.join("", groups);
        boolean isNew = digits.length() == LONGEST
                && digits.indexOf('x') % (LONGEST - 1) <= 0
                && BORN.matcher(digits.substring(6, 14)).matches();
        boolean isOld = digits.length() == LONGEST - 3
                && digits.indexOf('x') < 0
                && (groups.size() <= 3 || areSingle(groups))
                && BORN.matcher(digits.substring(6, 12)).matches();
        return (isNew || isOld) && PROVINCE.matcher(digits).matches();
    }

    /** Whether digits stand together as people write a telephone number, and not as days or hours that follow each other. */
    private static boolean isGroupedAsTold(List<String> groups) {
        if (areSingle(groups)) {
            return true;
        }
        boolean hasDay = IntStream.rangeClosed(0, groups.size() - FIGURES_OF_A_DAY)
                .mapToObj(from -> String.join("", groups.subList(from, from + FIGURES_OF_A_DAY)))
                .anyMatch(three -> DAY.matcher(three).matches());
        return !hasDay && groups.stream().noneMatch(group -> DAY.matcher(group).matches());
    }

    private static boolean areSingle(List<String> groups) {
        return groups.stream().allMatch(group -> group.length() == 1);
    }
}
