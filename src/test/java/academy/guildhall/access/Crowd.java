package academy.guildhall.access;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many rows for every long list, put straight into the tables and taken out again, so that other tests keep a small
 * database. Only one at a time.
 */
final class Crowd {
    private static final String MARK = "crowd-";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private int rows;

    Crowd(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Adds people, and for each an account, an application, a message, a mail, a certificate, an act, and a message to me. */
    void grow(int target, PersonId me) {
        withoutGuards(() -> {
            insert("""
                    person (id, version, name, name_key, stroke_key, stroke_key_given, pinyin_key, pinyin_initials,
                        search_text, search_pieces, created_at)
                    select gen_random_uuid(), 0, :mark || i, :mark || i, :mark || i, :mark || i, :mark || i, 'c',
                        :mark || i, array ['cr', 'ro'], now()
                    from series
                    """, target, me);
            insert("""
                    account (id, version, person_id, login, state, language, created_at)
                    select gen_random_uuid(), 0, p.id, p.name || '@example.com', 'OPEN', 'zh', now()
                    from series join person p on p.name = :mark || i
                    """, target, me);
            insert("""
                    authority_grant (id, version, account_id, role, scope, starts_on, given_at)
                    select gen_random_uuid(), 0, a.id, 'TRAINEE', 'INSTALLATION', date '2020-01-01', now()
                    from series join account a on a.login = :mark || i || '@example.com'
                    """, target, me);
            insert("""
                    application (id, version, programme_id, year, person_id, state, created_at)
                    select gen_random_uuid(), 0, (select id from programme order by id limit 1), extract(year from now()),
                        p.id, 'NOMINATED', now()
                    from series join person p on p.name = :mark || i
                    """, target, me);
            insert("""
                    inbox_message (id, person_id, once, key, args, path, created_at)
                    select gen_random_uuid(), to_id, :mark || i, 'application.rejected', '[]', 'application', now()
                    from series join person p on p.name = :mark || i, lateral (values (p.id), (:me)) v (to_id)
                    """, target, me);
            insert("""
                    mail (id, person_id, message_id, purpose, state, next_try_at, sent_at, created_at)
                    select gen_random_uuid(), m.person_id, m.id, 'MESSAGE', 'SENT', now(), now(), now()
                    from series join inbox_message m on m.once = :mark || i and m.person_id <> :me
                    """, target, me);
            insert("""
                    certificate (id, version, enrolment_id, person_id, programme_id, year, batch, serial, number, token,
                        name, name_key, search_text, search_pieces, paper_hash, state, issued_on, issued_at)
                    select gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 2026, 1, i,
                        :mark || i, md5(:mark || i), :mark || i, :mark || i, :mark || i, array ['cr', 'ro'], (select hash from issued_paper limit 1),
                        'IN_FORCE', current_date, now()
                    from series
                    """, target, me);
            insert("""
                    audit_entry (at, actor_id, subject, subject_id, from_state, to_state, state_type, reason)
                    select a.at, a.actor_id, a.subject, a.subject_id, a.from_state, a.to_state, a.state_type, :mark
                    from series, (select * from audit_entry where from_state is not null order by id limit 1) a
                    """, target, me);
        });
        rows = target;
        jdbc.sql("analyze").update();
    }

    private void insert(String into, int target, PersonId me) {
        jdbc.sql("with series as (select i from generate_series(cast(:from as integer), :to) i) insert into " + into)
                .param("from", rows + 1)
                .param("to", target)
                .param("mark", MARK)
                .param("me", me.value())
                .update();
    }

    void leave() {
        withoutGuards(() -> {
            for (String sql : new String[] {
                "certificate where number like :mark",
                "audit_entry where reason = :bare",
                "mail m using inbox_message i where i.id = m.message_id and i.once like :mark",
                "inbox_message where once like :mark",
                "application a using person p where p.id = a.person_id and p.name like :mark",
                "authority_grant r using account a where a.id = r.account_id and a.login like :mark",
                "account where login like :mark",
                "person where name like :mark",
            }) {
                jdbc.sql("delete from " + sql)
                        .param("mark", MARK + "%")
                        .param("bare", MARK)
                        .update();
            }
        });
        rows = 0;
    }

    private void withoutGuards(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            work.run();
        });
    }

    /** Somebody with an account. */
    static PersonId member(JdbcClient jdbc, Acting acting, Role role) {
        PersonId person = acting.person("某人");
        jdbc.sql("""
                        with a as (insert into account (id, version, person_id, login, state, language, created_at)
                            values (gen_random_uuid(), 0, :person, :login, 'OPEN', 'zh', now()) returning id)
                        insert into authority_grant (id, version, account_id, role, scope, starts_on, given_at)
                        select gen_random_uuid(), 0, id, :role, 'INSTALLATION', date '2020-01-01', now() from a
                        """)
                .param("person", person.value())
                .param("login", person + "@example.com")
                .param("role", role.name())
                .update();
        return person;
    }
}
