package academy.guildhall.people;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.text.CleanText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person who is entered for the first time.
 *
 * @param employer the employer's name; the organisation is entered when it isn't known yet
 * @param apprentices how many apprentices they have, 0 or more
 */
public record NewPerson(
        PersonName name,
        @Nullable Gender gender,
        @Nullable IdentityNumber identity,
        @Nullable MobileNumber phone,
        @Nullable String email,
        @Nullable String employer,
        @Nullable String district,
        @Nullable String industry,
        @Nullable String trade,
        int apprentices,
        List<Honour> honours) {
    /** The most characters that any text of it has. */
    public static final int LONGEST = 200;

    public NewPerson {
        if (Stream.of(email, employer, district, industry, trade)
                .anyMatch(text -> text != null && text.length() > LONGEST)) {
            throw new Refusal("person.refused.long", LONGEST);
        }
        employer = clean(employer);
        district = clean(district);
        industry = clean(industry);
        trade = clean(trade);
        honours = List.copyOf(honours);
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        CleanText.require(text);
        return CleanText.line(text);
    }

    /** The same person at an employer of another name. */
    public NewPerson at(@Nullable String other) {
        return new NewPerson(
                name, gender, identity, phone, email, other, district, industry, trade, apprentices, honours);
    }

    /** Staff of the academy and its panels: a name, an address for mail, and where they come from. */
    public static NewPerson staff(String name, String email, @Nullable String employer) {
        return new NewPerson(new PersonName(name), null, null, null, email, employer, null, null, null, 0, List.of());
    }
}
