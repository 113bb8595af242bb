package academy.guildhall.results;

import academy.guildhall.papers.Paper;
import academy.guildhall.papers.PaperFoot;
import academy.guildhall.papers.PaperPress;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A notice as a paper for the board, made anew from what was published each time. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class NoticePapers {
    private final JdbcClient jdbc;
    private final PublishedNames names;
    private final CohortRules rules;
    private final PaperPress press;
    private final PaperFoot foot;
    private final MessageSource messages;
    private final HumanDates dates;
    private final AcademyTime time;

    NoticePapers(
            JdbcClient jdbc,
            PublishedNames names,
            CohortRules rules,
            PaperPress press,
            PaperFoot foot,
            MessageSource messages,
            HumanDates dates,
            AcademyTime time) {
        this.jdbc = jdbc;
        this.names = names;
        this.rules = rules;
        this.press = press;
        this.foot = foot;
        this.messages = messages;
        this.dates = dates;
        this.time = time;
    }

    private record Row(
            CohortId cohort,
            String title,
            String basis,
            String steps,
            String contact,
            String issuer,
            StrokeOrder order,
            Instant opensAt,
            Instant closesAt) {}

    /**
     * A notice as it was published.
     *
     * @param day on which it began
     * @param workingDays in which an objection to it is decided
     */
    record Published(
            String title,
            String basis,
            String steps,
            String contact,
            String issuer,
            StrokeOrder order,
            LocalDate day,
            int workingDays) {}

    /** As PDF/A-2u, with those who stand on it now. */
    public Paper print(PublicNoticeId id) {
        Row row = jdbc.sql("""
                        select l.cohort_id as cohort, n.title, n.basis, n.steps, n.contact, n.issuer, n.name_order as "order",
                               n.opens_at, n.closes_at
                        from public_notice n join result_list l on l.id = n.list_id where n.id = :id
                        """)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("notice", id));
        LocalDate day = time.dateOf(row.opensAt());
        Published notice = new Published(
                row.title(),
                row.basis(),
                row.steps(),
                row.contact(),
                row.issuer(),
                row.order(),
                day,
                rules.of(row.cohort()).objectionDays());
        PaperOfNotice paper = new PaperOfNotice(
                messages,
                foot,
                notice,
                names.on(id),
                dates.date(day, Languages.CHINESE),
                dates.date(time.dateOf(row.closesAt()), Languages.CHINESE) + dates.clock(row.closesAt()));
        return new Paper("notice-" + day + ".pdf", press.make(row.title(), row.issuer(), paper::draw));
    }
}
