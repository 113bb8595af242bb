package academy.guildhall.people;

import academy.guildhall.platform.text.TextKey;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of organisations that may mean the same one: alike without brackets and legal forms, or one or two signs apart.
 * Only a person can decide that; works No. 1 and No. 2 are never taken for each other.
 */
record NearNames(String key, String core, String ordinals) {
    private static final Pattern BRACKETS = Pattern.compile("[()\"'·. -]");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?:有限责任|股份有限|有限|股份|集团|总公司|分公司|公司|总厂|厂|co|ltd|inc|corp|corporation|company|limited|group|,)$");
    private static final Pattern ORDINALS = Pattern.compile("[^0-9〇零一二三四五六七八九十百甲乙丙丁东南西北]");
    private static final int SHORTEST = 2;
    private static final int LONG = 8;
    private static final int MEDIUM = 5;

    static NearNames of(String name) {
        String core = core(name);
        return new NearNames(TextKey.of(name), core, ORDINALS.matcher(core).replaceAll(""));
    }

    /**
     * What two near names have in common for certain: a place, which is the beginning, the middle or the end, and all
     * numerals.
     */
    List<String> keys() {
        return pieces(core).map(piece -> piece + " " + ordinals).toList();
    }

    private static Stream<String> pieces(String core) {
        return core.length() < SHORTEST * 2
                ? Stream.of(core)
                : Stream.of("^" + core.substring(0, SHORTEST), core.substring(core.length() - SHORTEST) + "$");
    }

    /** Not to one of the same key: that is the same organisation. */
    boolean isNear(NearNames other) {
        int shorter = Math.min(core.length(), other.core.length());
        int allowed = shorter >= LONG ? 2 : shorter >= MEDIUM ? 1 : 0;
        return !key.equals(other.key)
                && ordinals.equals(other.ordinals)
                && (core.equals(other.core) || distance(core, other.core, allowed) <= allowed);
    }

    /** The name without brackets, blanks and its legal form. */
    private static String core(String name) {
        String core = BRACKETS.matcher(TextKey.of(name)).replaceAll("");
        for (String shorter = LEGAL_FORM.matcher(core).replaceFirst("");
                shorter.length() >= SHORTEST && !shorter.equals(core);
                shorter = LEGAL_FORM.matcher(core).replaceFirst("")) {
            core = shorter;
        }
        return core;
    }

    /** How many signs must be put in, left out or changed; more than allowed is answered as soon as it is certain. */
    private static int distance(String one, String other, int allowed) {
        if (Math.abs(one.length() - other.length()) > allowed) {
            return allowed + 1;
        }
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
