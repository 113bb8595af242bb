package academy.guildhall.results;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.text.TextKey;
import java.util.regex.Pattern;

/**
 * What an objection must give: who, how to be reached, about whom and what.
 *
 * @param organisation whether an organisation objects; its name stands in {@code name}
 */
public record ObjectionForm(
        ResultEntryId about, boolean organisation, String name, String address, String phone, String content) {
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
        content = clean(content, LONGEST);
        Faults faults = new Faults();
        check(faults, name, address, phone, content);
        faults.refuse();
    }

    /** Notes what is missing of it, beside whom it is about. */
    public static void check(Faults faults, String name, String address, String phone, String content) {
        faults.unless(!name.isBlank(), "name", "objection.refused.name")
                .unless(!address.isBlank(), "address", "objection.refused.address")
                .unless(NUMBER.matcher(TextKey.phone(phone)).matches(), "phone", "objection.refused.phone")
                .unless(
                        content.strip().length() >= SHORTEST,
                        "content",
                        "objection.refused.content",
                        SHORTEST,
                        LONGEST);
    }

    private static String clean(String text, int longest) {
        CleanText.require(text, longest);
        return CleanText.lines(text);
    }
}
