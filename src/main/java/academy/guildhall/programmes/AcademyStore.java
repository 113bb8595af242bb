package academy.guildhall.programmes;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.Academies.Details;
import academy.guildhall.programmes.Academies.NewProgramme;
import academy.guildhall.programmes.Academies.Row;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The academies and their programmes, as they are kept. */
@Repository
class AcademyStore {
    private static final String ROW = """
            select a.id, a.path, a.name_zh as zh, a.name_en as en,
                   (select count(*) from programme p where p.academy_id = a.id) as programmes
            from academy a where (:everywhere or a.id = any(:academies)) order by a.path
            """;

    private final JdbcClient jdbc;

    AcademyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> list(Reach reach) {
        return jdbc.sql(ROW)
                .param("everywhere", reach.everywhere())
                .param("academies", reach.of(Scope.Kind.ACADEMY).toArray(UUID[]::new))
                .query(Row.class)
                .list();
    }

    Optional<Details> details(AcademyId academy) {
        return jdbc.sql("""
                        select path, name_zh as zh, name_en as en, address, phone, email, version as seen from academy where id = :id
                        """).param("id", academy.value()).query(Details.class).optional();
    }

    void add(AcademyId id, Details details) {
        fill(jdbc.sql("""
                        insert into academy (id, path, name_zh, name_en, address, phone, email)
                        values (:id, :path, :zh, :en, :address, :phone, :email)
                        """), id, details).update();
    }

    /** How many were saved: none when the academy isn't as it was seen. */
    int save(AcademyId academy, Details details) {
        return fill(jdbc.sql("""
                        update academy set path = :path, name_zh = :zh, name_en = :en, address = :address, phone = :phone,
                            email = :email, version = version + 1
                        where id = :id and version = :version
                        """), academy, details)
                .param("version", details.seen().version())
                .update();
    }

    private static StatementSpec fill(StatementSpec statement, AcademyId id, Details details) {
        return statement
                .param("id", id.value())
                .param("path", details.path())
                .param("zh", details.zh())
                .param("en", details.en())
                .param("address", details.address())
                .param("phone", details.phone())
                .param("email", details.email());
    }

    /** How many were saved: none when the academy isn't as it was seen. */
    int mark(AcademyId academy, Seen seen, byte[] mark) {
        return jdbc.sql("update academy set mark = :mark, version = version + 1 where id = :id and version = :version")
                .param("mark", mark)
                .param("id", academy.value())
                .param("version", seen.version())
                .update();
    }

    boolean isMarked(AcademyId academy, byte[] mark) {
        return jdbc.sql("select exists (select from academy where id = :id and mark = :mark)")
                .param("id", academy.value())
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    /** Whether the path is another academy's. */
    boolean isTaken(String path, @Nullable AcademyId self) {
        return jdbc.sql("select exists (select from academy where path = :path and id is distinct from :self)")
                .param("path", path)
                .param("self", self == null ? null : self.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    void add(ProgrammeId id, AcademyId academy, NewProgramme programme) {
        jdbc.sql("""
                        insert into programme (id, academy_id, code, name_zh, name_en, certifies_zh, certifies_en)
                        values (:id, :academy, :code, :zh, :en, :certifiesZh, :certifiesEn)
                        """)
                .param("id", id.value())
                .param("academy", academy.value())
                .param("code", programme.code())
                .param("zh", programme.zh())
                .param("en", programme.en())
                .param("certifiesZh", programme.certifiesZh())
                .param("certifiesEn", programme.certifiesEn())
                .update();
    }
}
