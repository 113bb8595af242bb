package academy.guildhall.benchmark;

import academy.guildhall.people.NearMultitude;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.text.Pinyin;
import academy.guildhall.platform.text.SearchText;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.platform.text.TextKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An academy of ten years, as large as one likes: as many people, each with an account, an application, a place in a cohort, a
 * certificate, a message, a mail and an act in the log. Made in the database of names and employers whose keys were made as
 * on saving. One person is alone of their name and employer, to be looked for.
 */
final class Multitude {
    /** With what the ids of its rows begin. */
    static final String IDS = "00000000-000";

    static final String RARE_NAME = "欧阳独行";
    static final String COMMON_SURNAME = "张";
    static final String RARE_EMPLOYER = "孤峰灯塔修造所";
    static final String COMMON_EMPLOYER = "公司";
    static final int FIRST_YEAR = 2017;
    static final int YEARS = 10;

    private static final int PROGRAMMES = 8;
    private static final int PEOPLE_OF_ONE_EMPLOYER = 50;
    private static final int EMPLOYERS_AT_MOST = 20_000;
    private static final int PEOPLE_OF_ONE_NAME = 20;
    private static final int NAMES_AT_MOST = 20_000;
    private static final int SEATS_ABOUT = 350;
    private static final int LETTERS_OF_ONE = 20_000;
    private static final List<String> SURNAMES =
            List.of("王 王 王 李 李 李 张 张 张 刘 刘 陈 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 欧阳".split(" "));
    private static final String GIVEN = "伟强磊洋勇军杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆旭宁龙林阳建国志文海东晓春玉红梅丽英芳敏静秀兰霞";
    private static final List<String> TOWNS = List.of(
            "北京", "天津", "沈阳", "大连", "长春", "上海", "南京", "苏州", "杭州", "合肥", "济南", "青岛", "郑州", "武汉", "长沙", "广州", "重庆", "成都",
            "西安", "兰州");
    private static final List<String> WORKS =
            List.of("机床", "焊接", "轴承", "电机", "船舶", "桥梁", "精密", "模具", "铸造", "锅炉", "仪表", "电缆", "石化", "钢铁", "航空", "轨道");

    private static final List<String> TABLES = List.of(
            "audit_entry",
            "mail",
            "inbox_message",
            "certificate",
            "enrolment",
            "application",
            "authority_grant",
            "account",
            "person",
            "organisation",
            "cohort",
            "programme_rules",
            "programme",
            "academy");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final int size;
    private final int batches;
    private final List<String> names;
    private final List<String> employers;

    /** @param size how many there are of each, a multiple of 1,000 */
    Multitude(JdbcClient jdbc, TransactionTemplate transaction, int size) {
        if (size % 1_000 != 0) {
            throw new IllegalArgumentException("not a multiple of 1,000: " + size);
        }
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.size = size;
        this.batches = size / (YEARS * PROGRAMMES * SEATS_ABOUT) + 1;
        this.names = names(Math.clamp(size / PEOPLE_OF_ONE_NAME, 20, NAMES_AT_MOST));
        this.employers = employers(Math.clamp(size / PEOPLE_OF_ONE_EMPLOYER, 20, EMPLOYERS_AT_MOST));
    }

    /** Somebody to be signed in as, who has many messages. */
    PersonId somebody() {
        return new PersonId(UUID.fromString("00000000-0002-7000-8000-000000000001"));
    }

    /** With all guards of the schema: each key and condition is checked, which takes its time. */
    void gatherUnderGuard() {
        transaction.executeWithoutResult(status -> fill());
        jdbc.sql("vacuum analyze").update();
    }

    /** The same rows without the guards, and with indexes made at the end. */
    void gather() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("set local maintenance_work_mem = '1GB'").update();
            List<String> indexes = indexes();
            fill();
            indexes.forEach(index -> jdbc.sql(index).update());
        });
        jdbc.sql("vacuum analyze").update();
    }

    /** Takes the indexes away that guard nothing, and answers how they are made. */
    private List<String> indexes() {
        record Index(String indexname, String indexdef) {}
        List<Index> there =
                jdbc.sql("""
                        select indexname, indexdef from pg_indexes
                        where schemaname = current_schema and tablename in (:tables) and indexdef not like 'CREATE UNIQUE%'
                          and cast(indexname as regclass) not in (select conindid from pg_constraint)
                        """).param("tables", TABLES).query(Index.class).list();
        there.forEach(index -> jdbc.sql("drop index " + index.indexname()).update());
        return there.stream().map(Index::indexdef).toList();
    }

    private void fill() {
        prepare();
        insert("""
                academy (id, path, name_zh, name_en, address, phone, email)
                values (id('0', 1), 'many', '示例学院', 'Sample academy', '北京', '010-00000000', 'a@example.com')
                """);
        insert("""
                programme (id, academy_id, code, name_zh, name_en)
                select id('0', i), id('0', 1), 'BM' || chr(64 + i), '研修班', 'Programme' from generate_series(1, :programmes) i
                """);
        insert("""
                programme_rules (id, programme_id, number, applies_from, rules)
                select id('0', i), id('0', i), 1, date '2017-01-01', '{}' from generate_series(1, :programmes) i
                """);
        insert("""
                cohort (id, version, programme_id, rules_id, year, batch, name, starts_on, ends_on, capacity)
                select id('3', (y * :batches + b - 1) * :programmes + p), 0, id('0', p), id('0', p), :first + y, b, b || '期',
                    make_date(cast(:first + y as integer), 5, 1), make_date(cast(:first + y as integer), 5, 20), 500
                from generate_series(0, :years - 1) y, generate_series(1, :batches) b, generate_series(1, :programmes) p
                """);
        insert("""
                organisation (id, version, name, name_key, pinyin_key, search_text, search_pieces, near_keys, kind)
                select id('1', n), 0, name, key, pinyin, text, pieces, near_keys, 'ENTERPRISE' from multitude_name where employer
                """);
        insert("""
                organisation_near (organisation_id, other_id)
                select id('1', n), id('1', other) from multitude_name, unnest(near) other where employer
                """);
        people();
        applications();
        certificates();
        jdbc.sql("update cohort c set seats_taken = (select count(*) from enrolment e where e.cohort_id = c.id)"
                        + " where id < '00000001-0000-0000-0000-000000000000'")
                .update();
        letters();
        insert("""
                audit_entry (at, actor_id, subject, subject_id, title, concerns_id, from_state, to_state, reason)
                select at(i), id('2', i % 20 + 1), case when i % 10000 = 0 then 'account' when i % 10 < 5 then 'application'
                    when i % 10 < 8 then 'enrolment' else 'certificate' end, id('4', i), 'no. ' || i, id('2', i), 'A', 'B', null
                from series
                """);
        jdbc.sql("drop function id(text, bigint)").update();
        jdbc.sql("drop function at(bigint)").update();
        jdbc.sql("drop table multitude_name").update();
    }

    private void people() {
        insert("""
                person (id, version, name, name_key, stroke_key, stroke_key_given, pinyin_key, pinyin_initials, search_text,
                    search_pieces, roles, phone, email, employer_id, district, trade, created_at)
                select id('2', i), 0, p.name, p.key, p.stroke, p.given, p.pinyin, p.initials, p.text || chr(10) || e.text,
                    p.pieces || e.pieces, case when i % 1000 = 0 then array ['ASSESSOR', 'COACH', 'TRAINEE']
                        when i % 100 = 0 then array ['COACH', 'TRAINEE'] else array ['TRAINEE'] end, '138' || lpad(cast(i as text), 8, '0'), i || '@example.com', id('1', e.n), '海淀区', '焊工',
                    at(i)
                from series
                join multitude_name p on not p.employer
                    and p.n = case when i = :size / 2 then 1 else i * 7919 % (:names - 1) + 2 end
                join multitude_name e on e.employer
                    and e.n = case when i = :size / 2 then 1 else i * 104729 % (:employers - 1) + 2 end
                """);
        insert("""
                account (id, version, person_id, login, state, language, created_at)
                select id('5', i), 0, id('2', i), 'm' || i || '@example.com', 'OPEN', 'zh', at(i) from series
                """);
        insert("""
                authority_grant (id, version, account_id, role, scope, scope_id, academy_id, starts_on, given_at)
                select id(n, i), 0, id('5', i), role, 'ACADEMY', id('0', 1), id('0', 1), cast(at(i) as date), at(i)
                from series, (values ('8', 'TRAINEE', 1), ('9', 'COACH', 100), ('a', 'ASSESSOR', 1000)) r (n, role, each)
                where i % each = 0
                """);
        insert("""
                belonging (academy_id, person_id) select id('0', 1), id('2', i) from series on conflict do nothing
                """);
    }

    /** Those of the last season wait; of the others two in three were admitted. */
    private void applications() {
        insert("""
                application (id, version, programme_id, year, person_id, nominator_id, course_title, course_kind, applied_on,
                    state, reason, cohort_id, created_at)
                select id('4', i), 0, id('0', k % :programmes + 1), :first + y, id('2', i), id('1', i % 10 + 1), '课程' || i,
                    'TECHNICAL', cast(at(i) as date), s.state, case when s.state = 'REJECTED' then '名额已满' end,
                    case when s.state = 'ADMITTED' then id('3', y * :batches * :programmes + k % (:batches * :programmes) + 1) end,
                    at(i)
                from series, lateral (select case
                        when i > :size * 0.98 then (array ['NOMINATED', 'SCREENED_IN', 'RETURNED'])[i % 3 + 1]
                        when i % 100 < 3 then 'WAITLISTED' when i % 100 < 33 then 'REJECTED' else 'ADMITTED' end as state) s
                """);
    }

    private void certificates() {
        insert("""
                issued_paper (hash, bytes, data)
                select encode(sha256(convert_to(text, 'UTF8')), 'hex'), convert_to(text, 'UTF8'),
                    jsonb_build_object('employer', '示例公司', 'programmeZh', '研修班', 'programmeEn', 'Programme', 'cohort', '一期')
                from (values ('one paper for all')) p (text)
                on conflict do nothing
                """);
        insert("""
                enrolment (id, version, cohort_id, person_id, state, admitted_at)
                select id('6', i), 0, id('3', y * :batches * :programmes + k % (:batches * :programmes) + 1), id('2', i), 'CLEARED',
                    at(i)
                from series
                """);
        insert("""
                certificate (id, version, enrolment_id, person_id, programme_id, year, batch, serial, number, token, name, name_key,
                    search_text, search_pieces, paper_hash, state, issued_on, issued_at, ended_at, ended_reason)
                select id('7', i), 0, id('6', i), id('2', i), id('0', place % :programmes + 1), :first + y,
                    place / :programmes + 1, serial,
                    number.text, md5(cast(i as text)), p.name, p.name_key,
                    n.text || chr(10) || lower(number.text),
                    n.pieces || array(select piece from generate_series(1, 18) at, generate_series(1, 4) length,
                        lateral (select substr(lower(number.text), at, length) as piece) p
                        where length(piece) = length and (length <= 2 or piece ~ '[0-9]')),
                    encode(sha256(convert_to('one paper for all', 'UTF8')), 'hex'),
                    case when i % 500 = 0 then 'REVOKED' else 'IN_FORCE' end, cast(at(i) as date), at(i),
                    case when i % 500 = 0 then at(i) end, case when i % 500 = 0 then '更正' end
                from series
                join person p on p.id = id('2', i)
                join multitude_name n on not n.employer and n.name = p.name
                cross join lateral (select k % (:batches * :programmes) as place, k / (:batches * :programmes) + 1 as serial) c
                cross join lateral (select 'BM' || chr(cast(65 + place % :programmes as integer)) || '-' || (:first + y) || '-'
                    || lpad(cast(place / :programmes + 1 as text), 2, '0') || '-' || lpad(cast(serial as text), 4, '0')
                    || '-X' as text) number
                """);
        jdbc.sql("""
                        update enrolment e set state = case when c.state = 'REVOKED' then 'REVOKED' when c.year = :last then 'CERTIFIED'
                            else 'APPOINTED' end
                        from certificate c where c.enrolment_id = e.id and e.state = 'CLEARED' and c.id < '00000001-0000-0000-0000-000000000000'
                        """).param("last", FIRST_YEAR + YEARS - 1).update();
    }

    private void letters() {
        insert("""
                inbox_message (id, person_id, once, key, args, path, created_at, read_at)
                select id('8', i), id('2', i), 'multitude-' || i, 'application.rejected', '[]', 'application', at(i),
                    case when i % 3 = 0 then at(i) end
                from series
                """);
        insert("""
                inbox_message (id, person_id, once, key, args, path, created_at, read_at)
                select id('9', i), id('2', 1), 'multitude-more-' || i, 'application.rejected', '[]', 'application', at(i), at(i)
                from series where i <= :letters
                """);
        insert("""
                mail (id, person_id, message_id, purpose, state, tries, next_try_at, sent_at, created_at)
                select id('a', i), id('2', i), id('8', i), 'MESSAGE', state, 1, at(i), case when state = 'SENT' then at(i) end, at(i)
                from series, lateral (select case when i > :size * 0.999 then 'PLANNED' when i % 1000 = 0 then 'GIVEN_UP'
                    when i % 50 = 1 then 'SKIPPED' else 'SENT' end as state) s
                """);
    }

    /** The i-th of {@code series} is the k-th, from 0, of the year y; {@code at} lets 40 be of one moment, as in a list. */
    private void insert(String into) {
        jdbc.sql(
                        "with series as (select i, y, i - 1 - y * (:size / :years) as k from (select i, (i - 1) * :years / :size as y"
                                + " from generate_series(cast(1 as bigint), :size) i) s) insert into " + into)
                .param("size", size)
                .param("years", YEARS)
                .param("programmes", PROGRAMMES)
                .param("batches", batches)
                .param("first", FIRST_YEAR)
                .param("letters", Math.min(size, LETTERS_OF_ONE))
                .param("names", names.size())
                .param("employers", employers.size())
                .update();
    }

    private void prepare() {
        jdbc.sql("""
                        create function id(kind text, i bigint) returns uuid language sql immutable as
                        $$ select cast('00000000-000' || kind || '-7000-8000-' || lpad(to_hex(i), 12, '0') as uuid) $$
                        """).update();
        jdbc.sql("""
                        create function at(i bigint) returns timestamptz language sql immutable as
                        $$ select timestamptz '2017-01-01 00:00:00Z' + (i / 40) * (interval '10 years' / %d) $$
                        """.formatted(size / 40 + 1)).update();
        jdbc.sql("""
                        create table multitude_name (employer boolean, n integer, name text, key text, stroke text, given text,
                            pinyin text, initials text, text text, pieces text[], near_keys text[], near integer[])
                        """).update();
        for (int i = 0; i < names.size(); i++) {
            add(false, i + 1, names.get(i), SearchText.ofPerson(names.get(i), null), List.of());
        }
        NearMultitude near = new NearMultitude(employers);
        for (int i = 0; i < employers.size(); i++) {
            add(true, i + 1, employers.get(i), SearchText.of(employers.get(i)), near.to(i));
        }
        jdbc.sql("create index on multitude_name (employer, n)").update();
        jdbc.sql("create index on multitude_name (name)").update();
        jdbc.sql("analyze multitude_name").update();
    }

    private void add(boolean employer, int number, String name, SearchText found, List<Integer> near) {
        jdbc.sql("""
                        insert into multitude_name values (:employer, :n, :name, :key, :stroke, :given, :pinyin, :initials, :text,
                            string_to_array(:pieces, chr(10)), :nearKeys, :near)
                        """)
                .param("employer", employer)
                .param("n", number)
                .param("name", name)
                .param("key", employer ? TextKey.of(name) : TextKey.name(name))
                .param("stroke", StrokeOrder.SURNAME.key(name))
                .param("given", StrokeOrder.GIVEN_NAME.key(name))
                .param("pinyin", Pinyin.key(name))
                .param("initials", Pinyin.initials(name))
                .param("text", found.text())
                .param("pieces", String.join("\n", found.pieces()))
                .param("nearKeys", NearMultitude.keys(name).toArray(String[]::new))
                .param("near", near.stream().map(other -> other + 1).toArray(Integer[]::new))
                .update();
    }

    private static List<String> names(int number) {
        Random chance = new Random(1);
        Set<String> names = new LinkedHashSet<>(Set.of(RARE_NAME));
        while (names.size() < number) {
            String name = SURNAMES.get(chance.nextInt(SURNAMES.size()));
            for (int signs = chance.nextInt(4) == 0 ? 1 : 2; signs > 0; signs--) {
                name += GIVEN.charAt(chance.nextInt(GIVEN.length()));
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static List<String> employers(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> i == 0
                        ? RARE_EMPLOYER
                        : TOWNS.get(i % TOWNS.size()) + "第" + i / TOWNS.size()
                                + WORKS.get(i / TOWNS.size() % WORKS.size()) + "有限公司")
                .toList();
    }

    /** Takes everything out again, for tests that share the database. */
    void leave() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from audit_entry where subject_id < '00000001-0000-0000-0000-000000000000'")
                    .update();
            jdbc.sql(
                            "delete from audit_unsealed u where not exists (select from audit_entry e where e.id = u.entry_id)")
                    .update();
            jdbc.sql("delete from belonging where academy_id < '00000001-0000-0000-0000-000000000000'")
                    .update();
            jdbc.sql("delete from organisation_near where organisation_id < '00000001-0000-0000-0000-000000000000'")
                    .update();
            for (String table : TABLES) {
                if (!table.equals("audit_entry")) {
                    jdbc.sql("delete from " + table + " where id < '00000001-0000-0000-0000-000000000000'")
                            .update();
                }
            }
        });
        jdbc.sql("vacuum analyze").update();
    }
}
