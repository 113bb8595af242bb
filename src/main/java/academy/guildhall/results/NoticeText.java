package academy.guildhall.results;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.platform.text.TextKey;
import java.util.regex.Pattern;

/**
 * What a notice says beside its list and dates. It is refused while it holds an identity number or a mobile number.
 *
 * @param basis on what rules and decisions it rests
 * @param steps how the candidates were chosen
 * @param contact where objections go: telephone, address, e-mail of the academy
 * @param issuer the body that issues it
 * @param order in which the list stands, and which the notice names
 */
public record NoticeText(String title, String basis, String steps, String contact, String issuer, StrokeOrder order) {
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])[1-9][0-9]{5}[ -]?[0-9]{8}[ -]?[0-9]{3}[ -]?[0-9x](?![0-9])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:(?:00)?86[ -]?)?1[3-9][0-9](?:[ .·-]?[0-9]{4}){2}(?![0-9])");

    public NoticeText {
        title = clean(title);
        basis = clean(basis);
        steps = clean(steps);
        contact = clean(contact);
        issuer = clean(issuer);
        Faults faults = new Faults();
        check(faults, "title", title);
        check(faults, "basis", basis);
        check(faults, "steps", steps);
        check(faults, "contact", contact);
        check(faults, "issuer", issuer);
        faults.refuse();
    }

    /** A notice in the usual order, by the strokes of the surname. */
    public NoticeText(String title, String basis, String steps, String contact, String issuer) {
        this(title, basis, steps, contact, issuer, StrokeOrder.SURNAME);
    }

    private static String clean(String part) {
        CleanText.require(part);
        return CleanText.lines(part);
    }

    private static void check(Faults faults, String name, String part) {
        String key = TextKey.of(part);
        faults.unless(!part.isEmpty(), name, "notice.refused.blank")
                .unless(!IDENTITY.matcher(key).find(), name, "notice.refused.identity")
                .unless(!MOBILE.matcher(key).find(), name, "notice.refused.mobile");
    }
}
