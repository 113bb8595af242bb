package academy.guildhall.programmes;

import academy.guildhall.programmes.ProgrammeNames.Names;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What programmes are called, as it is kept. */
@Repository
class ProgrammeNamesStore {
    private final JdbcClient jdbc;

    ProgrammeNamesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Names> names(ProgrammeId programme) {
        return jdbc.sql("""
                        select name_zh as zh, name_en as en, certifies_zh, certifies_en, version as seen
                        from programme where id = :id
                        """).param("id", programme.value()).query(Names.class).optional();
    }

    /** How many were saved: none when the programme isn't as it was seen. */
    int save(ProgrammeId programme, Names names) {
        return jdbc.sql("""
                        update programme set name_zh = :zh, name_en = :en, certifies_zh = :certifiesZh,
                            certifies_en = :certifiesEn, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("zh", names.zh())
                .param("en", names.en())
                .param("certifiesZh", names.certifiesZh())
                .param("certifiesEn", names.certifiesEn())
                .param("id", programme.value())
                .param("version", names.seen().version())
                .update();
    }
}
