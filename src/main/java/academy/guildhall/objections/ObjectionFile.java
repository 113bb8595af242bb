package academy.guildhall.objections;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.ResultEntryId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept with an objection: its points and what was found of each, who looks into it, what its sender was told. */
@Repository
public class ObjectionFile {
    private final JdbcClient jdbc;

    ObjectionFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One point of an objection.
     *
     * @param borneOut whether it was found to be so; nothing as long as nobody has found anything
     */
    public record Point(
            int number,
            String content,
            @Nullable Boolean borneOut,
            @Nullable String finding,
            @Nullable String foundBy,
            @Nullable Instant foundAt) {
        public boolean isFound() {
            return borneOut != null;
        }
    }

    /** What its sender was told on the way. */
    public record Reply(Instant at, String content) {}

    /** Somebody who looks into it. */
    public record Investigator(PersonId person, String name) {}

    void open(ObjectionId id, List<String> points) {
        for (int i = 0; i < points.size(); i++) {
            jdbc.sql("insert into objection_point (objection_id, number, content) values (:id, :number, :content)")
                    .param("id", id.value())
                    .param("number", i + 1)
                    .param("content", points.get(i))
                    .update();
        }
    }

    List<Point> points(ObjectionId id) {
        return jdbc.sql("""
                        select p.number, p.content, p.borne_out, p.finding, by.name as found_by, p.found_at
                        from objection_point p left join person_view by on by.id = p.found_by_id
                        where p.objection_id = :id order by p.number
                        """).param("id", id.value()).query(Point.class).list();
    }

    /** What was found of a point; answers whether there is such a point. */
    boolean found(ObjectionId id, int number, boolean borneOut, String finding, Act act) {
        return jdbc.sql("""
                        update objection_point set borne_out = :borne, finding = :finding, found_by_id = :by, found_at = :at
                        where objection_id = :id and number = :number
                        """)
                        .param("borne", borneOut)
                        .param("finding", finding)
                        .param("by", by(act).value())
                        .param("at", AcademyTime.utc(act.at()))
                        .param("id", id.value())
                        .param("number", number)
                        .update()
                > 0;
    }

    void appoint(ObjectionId id, Set<PersonId> investigators, Act act) {
        jdbc.sql("delete from objection_investigator where objection_id = :id")
                .param("id", id.value())
                .update();
        for (PersonId investigator : investigators) {
            jdbc.sql("""
                            insert into objection_investigator (objection_id, person_id, appointed_at, appointed_by_id)
                            values (:id, :person, :at, :by)
                            """)
                    .param("id", id.value())
                    .param("person", investigator.value())
                    .param("at", AcademyTime.utc(act.at()))
                    .param("by", by(act).value())
                    .update();
        }
    }

    List<Investigator> investigators(ObjectionId id) {
        return jdbc.sql("""
                        select i.person_id as person, p.name
                        from objection_investigator i join person_view p on p.id = i.person_id
                        where i.objection_id = :id order by p.pinyin_key, p.id
                        """).param("id", id.value()).query(Investigator.class).list();
    }

    boolean isInvestigator(ObjectionId id, PersonId person) {
        return investigators(id).stream().anyMatch(one -> one.person().equals(person));
    }

    void reply(ObjectionId id, String content, Act act) {
        jdbc.sql("insert into objection_reply (objection_id, at, by_id, content) values (:id, :at, :by, :content)")
                .param("id", id.value())
                .param("at", AcademyTime.utc(act.at()))
                .param("by", by(act).value())
                .param("content", content)
                .update();
    }

    List<Reply> replies(ObjectionId id) {
        return jdbc.sql("select at, content from objection_reply where objection_id = :id order by at")
                .param("id", id.value())
                .query(Reply.class)
                .list();
    }

    /** Who objects, sealed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte[] name, byte[] address, byte[] phone) {}

    Sealed sealed(ObjectionId id) {
        return jdbc.sql("""
                        select sealed_name as name, sealed_address as address, sealed_phone as phone
                        from objection_case where id = :id
                        """).param("id", id.value()).query(Sealed.class).single();
    }

    /** The one that says the same of the same person, if it came before. */
    Optional<Same> same(ResultEntryId about, byte[] sameness) {
        return jdbc.sql("select id, token, state from objection_case where entry_id = :entry and sameness = :sameness")
                .param("entry", about.value())
                .param("sameness", sameness)
                .query(Same.class)
                .optional();
    }

    record Same(ObjectionId id, String token, ObjectionState state) {}

    /** How many that came from there have been taken up since. */
    int takenUpSince(byte[] sender, Instant since) {
        return jdbc.sql("select count(*) from objection_case where sender = :sender and taken_up_at > :since")
                .param("sender", sender)
                .param("since", AcademyTime.utc(since))
                .query(Integer.class)
                .single();
    }

    /** One that waits for its turn, as far as its sender is concerned. */
    @SuppressWarnings("ArrayRecordComponent")
    record Queued(ObjectionId id, byte[] sender) {}

    List<Queued> queued() {
        return jdbc.sql(
                        "select id, sender from objection_case where state = 'QUEUED' and sender is not null order by received_at, id")
                .query(Queued.class)
                .list();
    }

    /** How many hold somebody: of those on a notice that runs only the ones that have become a case, and else all. */
    int holding(ResultEntryId entry, boolean noticeIsOver) {
        return jdbc.sql("""
                        select count(*) from objection_case
                        where entry_id = :entry
                          and (state in ('OPEN', 'UPHELD') or :over and state in ('QUEUED', 'RECEIVED'))
                        """)
                .param("entry", entry.value())
                .param("over", noticeIsOver)
                .query(Integer.class)
                .single();
    }

    List<EnrolmentId> unsettled(PublicNoticeId notice) {
        return jdbc.sql("""
                        select distinct enrolment_id as value from objection_case
                        where notice_id = :notice and state in ('QUEUED', 'RECEIVED', 'OPEN', 'UPHELD')
                        """)
                .param("notice", notice.value())
                .query(EnrolmentId.class)
                .list();
    }

    private static PersonId by(Act act) {
        return Objects.requireNonNull(act.by());
    }
}
