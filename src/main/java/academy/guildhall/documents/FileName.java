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
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]", "")
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
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
