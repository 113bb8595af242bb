package academy.guildhall.draws;

import academy.guildhall.platform.Refusal;
import java.text.Normalizer;

/** A number that somebody says: one to six digits, as they are typed on any keyboard. */
final class SaidNumber {
    private SaidNumber() {}

    /** @throws Refusal at that field, of anything else */
    static String read(String field, String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (!digits.matches("[0-9]{1,6}")) {
            throw Refusal.at(field, "draw.refused.number");
        }
        return digits;
    }
}
