package academy.guildhall.people;

import academy.guildhall.people.PersonCorrected.Field;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.text.TextKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of people, to compare with what a list says of them. */
@Repository
@ModuleApi
public class KnownPeople {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param account whether they can sign in already or are invited to */
    public record Known(
            String name,
            @Nullable String employer,
            @Nullable String phone,
            @Nullable String email,
            boolean account) {
        public boolean isCalled(PersonName other) {
            return TextKey.name(name).equals(other.key());
        }

        /** What a list says otherwise, from and to; what it doesn't say stays as it is. */
        public Map<Field, String> otherwise(NewPerson said) {
            Map<Field, String> changes = new EnumMap<>(Field.class);
            String works = said.employer();
            if (works != null && !TextKey.of(works).equals(TextKey.of(Objects.requireNonNullElse(employer, "")))) {
                changes.put(Field.EMPLOYER, arrow(employer, works));
            }
            MobileNumber mobile = said.phone();
            if (mobile != null && !mobile.text().equals(phone)) {
                changes.put(
                        Field.PHONE, arrow(phone == null ? null : new MobileNumber(phone).masked(), mobile.masked()));
            }
            String mail = said.email();
            if (mail != null && !mail.equals(email)) {
                changes.put(Field.EMAIL, arrow(email, mail));
            }
            return changes;
        }

        private static String arrow(@Nullable String from, String to) {
            return Objects.requireNonNullElse(from, "—") + " → " + to;
        }
    }

    public Map<PersonId, Known> of(Collection<PersonId> people) {
        Map<PersonId, Known> known = new HashMap<>();
        List<PersonId> all = new ArrayList<>(people);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            jdbc.sql("""
                            select p.id, p.name, o.name as employer, p.phone, p.email,
                                   exists (select 1 from account a where a.person_id = p.id) as account
                            from person p left join organisation o on o.id = p.employer_id
                            where p.id in (:people)
                            """)
                    .param(
                            "people",
                            all.subList(from, Math.min(from + AT_ONCE, all.size())).stream()
                                    .map(PersonId::value)
                                    .toList())
                    .query(rs -> {
                        known.put(
                                new PersonId(rs.getObject("id", UUID.class)),
                                new Known(
                                        rs.getString("name"),
                                        rs.getString("employer"),
                                        rs.getString("phone"),
                                        rs.getString("email"),
                                        rs.getBoolean("account")));
                    });
        }
        return known;
    }
}
