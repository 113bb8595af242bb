package academy.guildhall.documents;

import java.text.Normalizer;

/** The name under which somebody sent a file, fit to be shown and to be saved under again. */
final class FileName {
    private static final int LONGEST = 150;

    private FileName() {}

    /**
     * Leaves out folders, control characters, marks that turn the direction of writing, and what file systems don't allow; at
     * most 150 characters, the ending kept.
     */
    static String clean(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]", "");
        // Only now: what was left out may have stood between a letter and its mark.
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[.\\s]+", "")
                .strip();
        if (name.isEmpty()) {
            return "file";
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        String start = name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
        return start.strip() + ending;
    }
}
