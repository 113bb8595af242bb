package academy.guildhall.results;

import academy.guildhall.platform.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a notice says beside its list and dates. It is refused while it holds an identity number or a mobile number.
 *
 * @param basis on what rules and decisions it rests
 * @param steps how the candidates were chosen
 * @param contact where objections go: telephone, address, e-mail of the academy
 * @param issuer the body that issues it
 */
public record NoticeText(String title, String basis, String steps, String contact, String issuer) {
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])");

    public NoticeText {
        title = required(title);
        basis = required(basis);
        steps = required(steps);
        contact = required(contact);
        issuer = required(issuer);
        for (String part : List.of(title, basis, steps, contact, issuer)) {
            if (IDENTITY.matcher(part).find()) {
                throw new Refusal("notice.refused.identity");
            }
            if (MOBILE.matcher(part).find()) {
                throw new Refusal("notice.refused.mobile");
            }
        }
    }

    private static String required(String part) {
        if (part.isBlank()) {
            throw new Refusal("notice.refused.blank");
        }
        return part.strip();
    }
}
