package academy.guildhall.objections;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.text.TextKey;
import academy.guildhall.results.ResultEntryId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an objection must give: who, how to be reached, about whom and what.
 *
 * @param organisation whether an organisation objects; its name stands in {@code name}
 * @param points what is said, one thing after the other; each is looked into by itself
 */
public record ObjectionForm(
        ResultEntryId about, boolean organisation, String name, String address, String phone, List<String> points) {
    /** Points of one objection. */
    public static final int MOST_POINTS = 5;

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{7,15}(?:x[0-9]{1,6})?");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 240;
    private static final int LONGEST_PHONE = 40;

    public ObjectionForm {
        name = clean(name, LONGEST_NAME);
        address = clean(address, LONGEST_ADDRESS);
        phone = clean(phone, LONGEST_PHONE);
        points = points.stream()
                .map(point -> clean(point, LONGEST))
                .filter(point -> !point.isBlank())
                .toList();
        Faults faults = new Faults();
        check(faults, name, address, phone, points);
        faults.refuse();
    }

    /** Notes what is missing of it, beside whom it is about. */
    public static void check(Faults faults, String name, String address, String phone, List<String> points) {
        faults.unless(!name.isBlank(), "name", "objection.refused.name")
                .unless(!address.isBlank(), "address", "objection.refused.address")
                .unless(NUMBER.matcher(TextKey.phone(phone)).matches(), "phone", "objection.refused.phone")
                .unless(points.size() <= MOST_POINTS, "content", "objection.refused.points", MOST_POINTS)
                .unless(
                        points.stream().anyMatch(point -> !point.isBlank())
                                && points.stream()
                                        .filter(point -> !point.isBlank())
                                        .allMatch(point -> point.strip().length() >= SHORTEST),
                        "content",
                        "objection.refused.content",
                        SHORTEST,
                        LONGEST);
    }

    /** What stands for who says what, whatever keyboard it came from. */
    String sameness() {
        return TextKey.name(name) + "|" + TextKey.phone(phone) + "|"
                + String.join("|", points.stream().map(TextKey::of).toList());
    }

    private static String clean(String text, int longest) {
        CleanText.require(text, longest);
        return CleanText.lines(text);
    }
}
