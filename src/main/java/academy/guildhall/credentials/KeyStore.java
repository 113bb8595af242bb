package academy.guildhall.credentials;

import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.AcademyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The academies' keys, as they are kept. */
@Repository
class KeyStore {
    private static final String CURRENT =
            "select key_id, public_key, sealed_key from academy_key where academy_id = :academy and retired_at is null";

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that signs now. */
    record Current(String keyId, byte[] publicKey, byte[] sealedKey) {}

    /** What everybody may know of a key. */
    record Open(
            AcademyId academy,
            String zh,
            String en,
            String keyId,
            byte[] publicKey,
            Instant madeAt,
            @Nullable Instant retiredAt) {}

    Optional<Current> current(AcademyId academy) {
        return jdbc.sql(CURRENT)
                .param("academy", academy.value())
                .query(Current.class)
                .optional();
    }

    /** The same, and nobody retires it before this transaction is over. */
    Optional<Current> currentHeld(AcademyId academy) {
        return jdbc.sql(CURRENT + " for share")
                .param("academy", academy.value())
                .query(Current.class)
                .optional();
    }

    /** Nothing is added when there is one that signs, of whichever node: then 0 is answered. */
    int add(AcademyId academy, SigningKey key, byte[] sealed, Instant at) {
        return jdbc.sql("""
                        insert into academy_key (key_id, academy_id, public_key, sealed_key, made_at)
                        values (:id, :academy, :open, :sealed, :at)
                        on conflict (academy_id) where retired_at is null do nothing
                        """)
                .param("id", key.id().text())
                .param("academy", academy.value())
                .param("open", key.publicPart())
                .param("sealed", sealed)
                .param("at", AcademyTime.utc(at))
                .update();
    }

    /** Its private part is gone from now on. Answers 0 when it isn't the one that signs. */
    int retire(AcademyId academy, KeyId key, Instant at) {
        return jdbc.sql("""
                        update academy_key set retired_at = :at, sealed_key = null
                        where academy_id = :academy and key_id = :id and retired_at is null
                        """)
                .param("at", AcademyTime.utc(at))
                .param("academy", academy.value())
                .param("id", key.text())
                .update();
    }

    /** All that ever signed, of all academies. */
    List<Open> all() {
        return jdbc.sql("""
                        select a.id as academy, a.name_zh as zh, a.name_en as en, k.key_id, k.public_key, k.made_at, k.retired_at
                        from academy_key k join academy_view a on a.id = k.academy_id order by a.path, k.made_at, k.key_id
                        """).query(Open.class).list();
    }

    List<Open> of(AcademyId academy) {
        return jdbc.sql("""
                        select a.id as academy, a.name_zh as zh, a.name_en as en, k.key_id, k.public_key, k.made_at, k.retired_at
                        from academy_key k join academy_view a on a.id = k.academy_id
                        where a.id = :academy order by k.retired_at desc nulls first, k.key_id
                        """).param("academy", academy.value()).query(Open.class).list();
    }
}
