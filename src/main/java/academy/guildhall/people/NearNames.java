package academy.guildhall.people;

import academy.guildhall.platform.text.TextKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of organisations that may mean the same one: alike without brackets and legal forms, or one or two signs apart.
 * Only a person can decide that; works No. 1 and No. 2 are never taken for each other.
 */
final class NearNames {
    private static final Pattern BRACKETS = Pattern.compile("[()\"'·. -]");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?:有限责任|股份有限|有限|股份|集团|总公司|分公司|公司|总厂|厂|co|ltd|inc|corp|corporation|company|limited|group|,)$");
    private static final Pattern ORDINALS = Pattern.compile("[^0-9〇零一二三四五六七八九十百甲乙丙丁东南西北]");
    private static final int SHORTEST = 2;
    private static final int LONG = 8;
    private static final int MEDIUM = 5;

    private final Map<String, String> cores = new HashMap<>();
    private final Map<String, List<String>> blocks = new HashMap<>();

    NearNames(List<String> names) {
        for (String name : names) {
            String core = core(name);
            cores.put(name, core);
            pieces(core)
                    .forEach(piece -> blocks.computeIfAbsent(piece, key -> new ArrayList<>())
                            .add(name));
        }
    }

    /** Those of the names that are near to this one, without those that have its key. */
    List<String> to(String name) {
        String key = TextKey.of(name);
        String core = core(name);
        Set<String> candidates = new LinkedHashSet<>();
        pieces(core).forEach(piece -> candidates.addAll(blocks.getOrDefault(piece, List.of())));
        return candidates.stream()
                .filter(other -> !TextKey.of(other).equals(key))
                .filter(other -> isNear(core, cores.getOrDefault(other, "")))
                .sorted()
                .toList();
    }

    /** Where two near names have a place in common: the beginning, the middle or the end. */
    private static Stream<String> pieces(String core) {
        return core.length() < SHORTEST * 2
                ? Stream.of(core)
                : Stream.of("^" + core.substring(0, SHORTEST), core.substring(core.length() - SHORTEST) + "$");
    }

    static boolean areNear(String one, String other) {
        return !TextKey.of(one).equals(TextKey.of(other)) && isNear(core(one), core(other));
    }

    private static boolean isNear(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter >= LONG ? 2 : shorter >= MEDIUM ? 1 : 0;
        return ordinals(one).equals(ordinals(other)) && distance(one, other, allowed) <= allowed;
    }

    private static String ordinals(String core) {
        return ORDINALS.matcher(core).replaceAll("");
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
        java.util.Arrays.setAll(above, i -> i);
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
