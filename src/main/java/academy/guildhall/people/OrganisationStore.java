package academy.guildhall.people;

import academy.guildhall.people.Organisations.Row;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.TextKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations, as they are kept. */
@Repository
class OrganisationStore {
    private static final String ROW = """
            select o.id, o.name, o.kind, o.version, (select count(*) from person p where p.employer_id = o.id) as people,
                   (select count(*) from organisation c where c.parent_id = o.id) as children,
                   array(select n.name from organisation_near x join organisation n on n.id = x.other_id
                         where x.organisation_id = o.id order by n.name collate "C") as near
            from organisation o
            """;

    static final Sorts SORTS = Sorts.ascending("name", "o.pinyin_key, o.id", "o.pinyin_key desc, o.id desc")
            .by("kind", "array_position(array['UNION', 'GROUP', 'ENTERPRISE'], o.kind)");

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Row row(ResultSet rs, int row) throws SQLException {
        return new Row(
                new OrganisationId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("kind"),
                rs.getInt("people"),
                rs.getInt("children"),
                List.of((String[]) rs.getArray("near").getArray()),
                Seen.of(rs.getInt("version")));
    }

    /** One page, by name; what is told of each is gathered for those that are shown. */
    List<Row> page(SearchQuery asked, Order order, int offset, int limit) {
        String ids = "select o.id from organisation o where " + asked.condition("o");
        return asked.bind(jdbc.sql(ROW + "join (" + SORTS.page(order, ids, "join organisation o on o.id = k.id")
                        + ") k on k.id = o.id order by " + SORTS.of(order)))
                .param("offset", offset)
                .param("limit", limit)
                .query(OrganisationStore::row)
                .list();
    }

    Tally count(SearchQuery asked) {
        return asked.bind(jdbc.sql(Tally.of("select from organisation o where " + asked.condition("o"))))
                .query(Tally.class)
                .single();
    }

    List<Row> doubles() {
        return jdbc.sql(ROW
                        + "where o.id in (select organisation_id from organisation_near) order by o.pinyin_key, o.id")
                .query(OrganisationStore::row)
                .list();
    }

    Optional<Row> find(OrganisationId id) {
        return jdbc.sql(ROW + "where o.id = :id")
                .param("id", id.value())
                .query(OrganisationStore::row)
                .optional();
    }

    List<Row> near(OrganisationId id) {
        return jdbc.sql(ROW + """
                        where o.id in (select other_id from organisation_near where organisation_id = :id)
                        order by o.pinyin_key, o.id
                        """)
                .param("id", id.value())
                .query(OrganisationStore::row)
                .list();
    }

    /** Locks two until the transaction ends; answers whether both are there. */
    boolean lock(OrganisationId one, OrganisationId other) {
        return jdbc.sql("select id from organisation where id in (:ids) order by id for update")
                        .param("ids", List.of(one.value(), other.value()))
                        .query(UUID.class)
                        .list()
                        .size()
                == 2;
    }

    /** What stands below the one, and who acts for it, is the other's from now on. */
    void handOver(OrganisationId goes, OrganisationId kept) {
        both("""
                        update organisation set version = version + 1,
                            parent_id = case when parent_id = :goes then null else parent_id end
                        where id = :kept
                        """, goes, kept);
        both("update organisation set parent_id = :kept, version = version + 1 where parent_id = :goes", goes, kept);
        both("update authority_grant set scope_id = :kept where scope = 'BRANCH' and scope_id = :goes", goes, kept);
        both("update organisation_alias set organisation_id = :kept where organisation_id = :goes", goes, kept);
    }

    private void both(String statement, OrganisationId goes, OrganisationId kept) {
        jdbc.sql(statement)
                .param("kept", kept.value())
                .param("goes", goes.value())
                .update();
    }

    /** Takes the one out; its name means the other from now on. */
    void replace(OrganisationId goes, String name, OrganisationId kept) {
        jdbc.sql("delete from organisation where id = :id")
                .param("id", goes.value())
                .update();
        jdbc.sql("insert into organisation_alias (name_key, organisation_id) values (:key, :kept)")
                .param("key", TextKey.of(name))
                .param("kept", kept.value())
                .update();
    }
}
