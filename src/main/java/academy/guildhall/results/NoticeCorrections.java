package academy.guildhall.results;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was put right on notices while they ran. */
@Repository
class NoticeCorrections {
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    NoticeCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PublicNoticeId notice, String text, Instant at) {
        CleanText.require(text, LONGEST);
        Faults faults = new Faults();
        PersonalNumbers.in(text)
                .forEach(kind -> faults.unless(
                        false, "text", "notice.refused." + kind.name().toLowerCase(Locale.ROOT)));
        faults.refuse();
        jdbc.sql("insert into notice_correction (notice_id, at, content) values (:notice, :at, :content)")
                .param("notice", notice.value())
                .param("at", AcademyTime.utc(at))
                .param("content", CleanText.lines(text))
                .update();
    }

    /** The earliest first. */
    List<PublicNotices.Correction> of(PublicNoticeId notice) {
        return jdbc.sql("select at, content from notice_correction where notice_id = :notice order by at")
                .param("notice", notice.value())
                .query(PublicNotices.Correction.class)
                .list();
    }
}
