package academy.guildhall.results;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.text.TextKey;

/**
 * What an objection must give: who, how to be reached, about whom and what.
 *
 * @param organisation whether an organisation objects; its name stands in {@code name}
 */
public record ObjectionForm(
        ResultEntryId about, boolean organisation, String name, String address, String phone, String content) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 240;
    private static final int LONGEST_PHONE = 40;

    public ObjectionForm {
        name = required(name, "name", LONGEST_NAME);
        address = required(address, "address", LONGEST_ADDRESS);
        phone = required(phone, "phone", LONGEST_PHONE);
        content = required(content, "content", LONGEST);
        if (!TextKey.phone(phone).matches("\\+?[0-9]{7,15}(?:x[0-9]{1,6})?")) {
            throw new Refusal("objection.refused.phone");
        }
        if (content.length() < SHORTEST) {
            throw new Refusal("objection.refused.content", SHORTEST, LONGEST);
        }
    }

    private static String required(String text, String field, int longest) {
        CleanText.require(text, longest);
        String clean = CleanText.lines(text);
        if (clean.isEmpty()) {
            throw new Refusal("objection.refused." + field, SHORTEST, LONGEST);
        }
        return clean;
    }
}
