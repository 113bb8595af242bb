package academy.guildhall.platform.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is in the database, as it says itself: whatever a migration makes is in the next backup. */
class Catalog {
    private final JdbcClient jdbc;

    Catalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param columns without those that are made of others */
    record Table(String name, List<String> columns) {}

    record ForeignKey(String table, String name, String definition) {}

    /** Whether nothing of anybody's is there; what extensions brought is nobody's. */
    boolean isEmpty() {
        return !jdbc.sql("""
                        select exists (
                            select 1 from pg_class c
                            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
                              and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass
                                              and d.objid = c.oid and d.deptype = 'e'))
                        """).query(Boolean.class).single();
    }

    boolean has(String table) {
        return jdbc.sql("select to_regclass(quote_ident(:table)) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    List<Table> tables() {
        return jdbc.sql("""
                        select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                             and a.attgenerated = ''
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                          and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass
                                          and d.objid = c.oid and d.deptype = 'e')
                        group by c.relname order by c.relname
                        """)
                .query((rs, row) -> new Table(rs.getString("name"), List.of((String[])
                        rs.getArray("columns").getArray())))
                .list();
    }

    List<ForeignKey> foreignKeys() {
        return jdbc.sql("""
                        select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
                        from pg_constraint k join pg_class c on c.oid = k.conrelid
                        where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and k.conparentid = 0
                        order by c.relname, k.conname
                        """).query(ForeignKey.class).list();
    }

    /** Those that gave a number already. */
    List<Manifest.Sequence> sequences() {
        return jdbc.sql("""
                        select sequencename as name, last_value as last from pg_sequences
                        where schemaname = current_schema() and last_value is not null order by sequencename
                        """).query(Manifest.Sequence.class).list();
    }

    void goOnAfter(Manifest.Sequence sequence) {
        jdbc.sql("select setval(quote_ident(:name)::regclass, :last)")
                .param("name", sequence.name())
                .param("last", sequence.last())
                .query(Long.class)
                .single();
    }

    List<Manifest.Migration> migrations() {
        return jdbc.sql("""
                        select version, checksum from flyway_schema_history
                        where success and version is not null order by installed_rank
                        """)
                .query((rs, row) ->
                        new Manifest.Migration(rs.getString("version"), checksum(rs.getInt("checksum"), rs.wasNull())))
                .list();
    }

    private static @Nullable Integer checksum(int value, boolean none) {
        return none ? null : value;
    }
}
