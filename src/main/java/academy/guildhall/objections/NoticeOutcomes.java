package academy.guildhall.objections;

import academy.guildhall.objections.OutcomeStore.Published;
import academy.guildhall.papers.Paper;
import academy.guildhall.papers.PaperFoot;
import academy.guildhall.papers.PaperPress;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.results.PublicNoticeId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a notice went, as a paper for the files: that nobody objected, or what became of each objection. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class NoticeOutcomes {
    private final OutcomeStore store;
    private final PaperPress press;
    private final PaperFoot foot;
    private final MessageSource messages;
    private final HumanDates dates;
    private final AcademyTime time;

    NoticeOutcomes(
            OutcomeStore store,
            PaperPress press,
            PaperFoot foot,
            MessageSource messages,
            HumanDates dates,
            AcademyTime time) {
        this.store = store;
        this.press = press;
        this.foot = foot;
        this.messages = messages;
        this.dates = dates;
        this.time = time;
    }

    /** A notice whose time is over. */
    public record Over(PublicNoticeId notice, String title, Instant closesAt) {}

    /** Those of a cohort, the latest first. */
    public List<Over> over(CohortId cohort) {
        return store.over(cohort, time.now());
    }

    /**
     * As PDF/A-2u, by what is so now.
     *
     * @throws Refusal while the notice runs
     */
    public Paper print(PublicNoticeId id) {
        Published notice = store.published(id).orElseThrow(() -> new NotFound("notice", id));
        if (time.now().isBefore(notice.closesAt())) {
            throw new Refusal("objection.outcome.early");
        }
        LocalDate today = time.today();
        PaperOfOutcome paper = new PaperOfOutcome(
                messages,
                foot,
                notice,
                store.objections(id),
                day(notice.opensAt()),
                day(notice.closesAt()) + dates.clock(notice.closesAt()),
                at -> day(at),
                PaperPress.ZH.format(today));
        return new Paper(
                "notice-outcome-" + time.dateOf(notice.closesAt()) + ".pdf",
                press.make(notice.title(), notice.issuer(), paper::draw));
    }

    private String day(Instant at) {
        return dates.date(time.dateOf(at), Languages.CHINESE);
    }
}
