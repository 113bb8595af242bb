package academy.guildhall.admissions;

import academy.guildhall.platform.text.TextKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which known organisations a list means by names that are near to theirs. */
@Repository
class NamesMeant {
    private final JdbcClient jdbc;

    NamesMeant(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided for a list, by the keys of the names that stand on it. */
    record Decided(Map<String, String> byKey) {
        /** The organisation's name that is meant, if one was chosen. */
        @Nullable
        String instead(String written) {
            return byKey.get(TextKey.of(written));
        }

        /** The name under which an organisation is found or entered. */
        @Nullable
        String of(@Nullable String written) {
            return written == null ? null : byKey.getOrDefault(TextKey.of(written), written);
        }
    }

    Decided of(NominationImportId list) {
        Map<String, String> byKey = new HashMap<>();
        jdbc.sql("select name_key, means from nomination_name_meant where import_id = :list")
                .param("list", list.value())
                .query(rs -> {
                    byKey.put(rs.getString("name_key"), rs.getString("means"));
                });
        return new Decided(byKey);
    }

    void decide(NominationImportId list, String written, String means) {
        jdbc.sql("""
                        insert into nomination_name_meant (import_id, name_key, means) values (:list, :key, :means)
                        on conflict (import_id, name_key) do update set means = :means
                        """)
                .param("list", list.value())
                .param("key", TextKey.of(written))
                .param("means", means)
                .update();
    }

    /** The name means what it says. */
    void forget(NominationImportId list, String written) {
        jdbc.sql("delete from nomination_name_meant where import_id = :list and name_key = :key")
                .param("list", list.value())
                .param("key", TextKey.of(written))
                .update();
    }
}
