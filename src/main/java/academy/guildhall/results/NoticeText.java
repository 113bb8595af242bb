package academy.guildhall.results;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.results.PersonalNumbers.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a notice says beside its list and dates. It is refused while it holds an identity or a telephone number; only where objections
 * go may stand a telephone of the fixed network.
 *
 * @param basis on what rules and decisions it rests
 * @param steps how the candidates were chosen
 * @param contact where objections go: telephone, address, e-mail of the academy
 * @param issuer the body that issues it
 * @param order in which the list stands, and which the notice names
 */
public record NoticeText(String title, String basis, String steps, String contact, String issuer, StrokeOrder order) {
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
        faults.unless(!contact.isEmpty(), "contact", "notice.refused.blank");
        refuse(faults, "contact", contact, EnumSet.of(Kind.IDENTITY, Kind.MOBILE));
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
        faults.unless(!part.isEmpty(), name, "notice.refused.blank");
        refuse(faults, name, part, EnumSet.allOf(Kind.class));
    }

    private static void refuse(Faults faults, String name, String part, Set<Kind> kinds) {
        PersonalNumbers.in(part).stream()
                .filter(kinds::contains)
                .forEach(kind -> faults.unless(
                        false, name, "notice.refused." + kind.name().toLowerCase(Locale.ROOT)));
    }
}
