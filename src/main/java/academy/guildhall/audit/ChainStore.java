package academy.guildhall.audit;

import academy.guildhall.platform.data.ForCommands;
import academy.guildhall.platform.data.Turns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain as it is kept. Times are read and written as text, so that what is hashed is what stands there. */
@Repository
@ForCommands
class ChainStore {
    private static final long SEALING = 0x5ea1_0160L;
    private static final int FETCHED = 1000;

    private static final String ENTRY = """
            e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id::text, e.subject,
            e.subject_id::text, e.academy_id::text, e.concerns_id::text, e.from_state, e.to_state, e.state_type, e.reason,
            e.title
            """;
    private static final String LINK = """
            l.position, l.entry_id, l.algorithm, encode(l.previous, 'hex'), encode(l.hash, 'hex'),
            to_char(l.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            """;
    private static final int OF_LINK = 6;

    private final JdbcClient jdbc;
    private final Turns turns;

    ChainStore(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** A link, and its entry while that is there. */
    record Linked(Link link, @Nullable Written entry) {}

    /** One at a time over all nodes, until the transaction ends. */
    void takeTurn() {
        turns.take(SEALING);
    }

    /** By the database's clock, which all nodes share. */
    Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Optional<ChainHead> head() {
        return jdbc.sql("""
                        select position, encode(hash, 'hex') as hash, sealed_at from audit_link order by position desc limit 1
                        """).query(ChainHead.class).optional();
    }

    Optional<ChainHead> at(long position) {
        return jdbc.sql("""
                        select position, encode(hash, 'hex') as hash, sealed_at from audit_link where position = :position
                        """).param("position", position).query(ChainHead.class).optional();
    }

    /** Entries that wait for their link, in the order in which they get it. */
    List<Written> waiting(int most) {
        return jdbc.sql("select " + ENTRY + """
                        from audit_unsealed u join audit_entry e on e.id = u.entry_id order by u.entry_id limit :most
                        """)
                .param("most", most)
                .query((rs, row) -> written(rs, 0))
                .list();
    }

    /** What has its link waits for none, whoever noted it again. */
    void forgetSealed() {
        jdbc.sql("delete from audit_unsealed u where exists (select from audit_link l where l.entry_id = u.entry_id)")
                .update();
    }

    void append(List<Link> links) {
        jdbc.sql("""
                        insert into audit_link (position, entry_id, algorithm, previous, hash, sealed_at)
                        select l.position, l.entry_id, l.algorithm, decode(l.previous, 'hex'), decode(l.hash, 'hex'),
                               cast(l.sealed_at as timestamptz)
                        from unnest(:positions, :entries, :algorithms, :previous, :hashes, :sealed)
                            as l (position, entry_id, algorithm, previous, hash, sealed_at)
                        """)
                .param("positions", links.stream().map(Link::position).toArray(Long[]::new))
                .param("entries", links.stream().map(Link::entryId).toArray(Long[]::new))
                .param("algorithms", links.stream().map(Link::algorithm).toArray(String[]::new))
                .param("previous", links.stream().map(Link::previous).toArray(String[]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(String[]::new))
                .param("sealed", links.stream().map(Link::sealedAt).toArray(String[]::new))
                .update();
        jdbc.sql("delete from audit_unsealed where entry_id = any(:entries)")
                .param("entries", links.stream().map(Link::entryId).toArray(Long[]::new))
                .update();
    }

    /** How many entries wait, and since when the first of them does. */
    record Waiting(long entries, @Nullable Instant since) {}

    Waiting waiting() {
        return jdbc.sql("select count(*) as entries, min(noted_at) as since from audit_unsealed")
                .query(Waiting.class)
                .single();
    }

    /** The links after a position up to another, in order; needs a transaction, or all of them would be fetched at once. */
    Stream<Linked> links(long after, long until) {
        return jdbc
                .sql("select " + LINK + ENTRY + """
                        from audit_link l left join audit_entry e on e.id = l.entry_id
                        where l.position > :after and l.position <= :until order by l.position
                        """)
                .param("after", after)
                .param("until", until)
                .withFetchSize(FETCHED)
                .query((rs, row) -> linked(rs))
                .stream();
    }

    Optional<Linked> ofEntry(long entry) {
        return jdbc.sql("select " + LINK + ENTRY + """
                        from audit_link l left join audit_entry e on e.id = l.entry_id where l.entry_id = :entry
                        """)
                .param("entry", entry)
                .query((rs, row) -> linked(rs))
                .optional();
    }

    long lastEntry() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    /** The first entry of these that has no link and doesn't wait for one. */
    Optional<Broken> inserted(long after, long until) {
        return jdbc.sql("""
                        select 'INSERTED' as breach, cast(null as bigint) as position, e.id as entry_id, e.at, e.subject
                        from audit_entry e
                        where e.id > :after and e.id <= :until
                          and not exists (select from audit_link l
                              where l.entry_id = e.id and l.entry_id > :after and l.entry_id <= :until)
                          and not exists (select from audit_unsealed u where u.entry_id = e.id)
                        order by e.id limit 1
                        """)
                .param("after", after)
                .param("until", until)
                .query(Broken.class)
                .optional();
    }

    /** What waits although it is gone, or although others have their links that were written an hour later. */
    Optional<Broken> neverSealed() {
        return jdbc.sql("""
                        select case when e.id is null then 'REMOVED' else 'PASSED_OVER' end as breach,
                               cast(null as bigint) as position, u.entry_id, coalesce(e.at, u.noted_at) as at, e.subject
                        from audit_unsealed u left join audit_entry e on e.id = u.entry_id
                        where e.id is null
                           or u.noted_at < (select l.sealed_at from audit_link l order by l.position desc limit 1) - interval '1 hour'
                        order by u.entry_id limit 1
                        """).query(Broken.class).optional();
    }

    private static Linked linked(ResultSet rs) throws SQLException {
        Link link = new Link(
                rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6));
        return new Linked(link, rs.getString(OF_LINK + 1) == null ? null : written(rs, OF_LINK));
    }

    private static Written written(ResultSet rs, int before) throws SQLException {
        return new Written(
                rs.getString(before + 1),
                rs.getString(before + 2),
                rs.getString(before + 3),
                rs.getString(before + 4),
                rs.getString(before + 5),
                rs.getString(before + 6),
                rs.getString(before + 7),
                rs.getString(before + 8),
                rs.getString(before + 9),
                rs.getString(before + 10),
                rs.getString(before + 11),
                rs.getString(before + 12));
    }
}
