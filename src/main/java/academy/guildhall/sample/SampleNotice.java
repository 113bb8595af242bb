package academy.guildhall.sample;

import academy.guildhall.calendar.OfficialCalendar;
import academy.guildhall.calendar.WorkingCalendar;
import academy.guildhall.objections.Channel;
import academy.guildhall.objections.ObjectionForm;
import academy.guildhall.objections.ObjectionId;
import academy.guildhall.objections.ObjectionQueries;
import academy.guildhall.objections.Objections;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.results.NoticeText;
import academy.guildhall.results.Notices;
import academy.guildhall.results.Proposals;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.PublicNotices;
import academy.guildhall.results.ResultListId;
import academy.guildhall.results.ResultsQueries;
import academy.guildhall.sample.SampleStaff.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A notice that runs today, with one objection. */
@Component
class SampleNotice {
    private static final int FURTHEST_BACK = 21;

    private final Proposals proposals;
    private final ResultsQueries results;
    private final Notices notices;
    private final PublicNotices open;
    private final Objections objections;
    private final ObjectionQueries cases;
    private final OfficialCalendar calendar;
    private final AcademyTime time;

    SampleNotice(
            Proposals proposals,
            ResultsQueries results,
            Notices notices,
            PublicNotices open,
            Objections objections,
            ObjectionQueries cases,
            OfficialCalendar calendar,
            AcademyTime time) {
        this.proposals = proposals;
        this.results = results;
        this.notices = notices;
        this.open = open;
        this.objections = objections;
        this.cases = cases;
        this.calendar = calendar;
        this.time = time;
    }

    /** The day on which a notice was published that still runs today, as late as can be; holidays can make it a while ago. */
    LocalDate publishedOn() {
        ProgrammeRules usual = ProgrammeRules.defaults();
        WorkingCalendar days = calendar.load();
        LocalDate today = time.today();
        for (int back = 1; back <= FURTHEST_BACK; back++) {
            WorkingCalendar.Window window = days.window(today.minusDays(back), usual.noticeDays());
            boolean runs = !window.first().isAfter(today)
                    && time.instant(window.last().atTime(usual.noticeCloses())).isAfter(time.now());
            if (runs && window.first().equals(today.minusDays(back))) {
                return today.minusDays(back);
            }
        }
        return today.minusDays(1);
    }

    void publish(Team team, CohortId cohort, LocalDate on) {
        ResultListId[] list = new ResultListId[1];
        time.pretend(
                on.minusDays(1).atTime(10, 0),
                () -> SampleStaff.as(team.administrator(), Role.ADMINISTRATOR, () -> {
                    list[0] = proposals.propose(
                            cohort,
                            proposals.look(cohort).stream()
                                    .filter(Proposals.Verdict::isProposed)
                                    .map(verdict -> verdict.trainee().id())
                                    .collect(Collectors.toSet()));
                    proposals.decide(
                            list[0],
                            results.list(list[0]).seen(),
                            new Proposals.Decision(
                                    on.minusDays(1),
                                    "学院认定工作会议审议通过，应到七人，实到七人，一致同意。",
                                    results.entries(list[0]).stream()
                                            .map(entry -> new Proposals.Ballot(entry.id(), entry.seen(), true))
                                            .toList()));
                }));
        time.pretend(
                on.atTime(9, 0),
                () -> SampleStaff.as(team.administrator(), Role.ADMINISTRATOR, () -> {
                    NoticeText text = new NoticeText(
                            "关于拟认定职工匠师人员的公示（示例）",
                            "依据初任职工匠师研修班规则及学院认定工作会议决定。",
                            "经单位推荐、工会推荐、资格审查、研修、课程打磨、评委组试讲评分、第二人核分、会议审定产生。",
                            "010-00000000\nnotice@guildhall.example\n示例市工匠路一号",
                            "示例工匠学院");
                    PublicNoticeId notice = notices.publish(
                            list[0], results.list(list[0]).seen(), notices.outlook(list[0]), text, true);
                    ObjectionId received = objections.enter(
                            notice,
                            new ObjectionForm(
                                    open.listed(notice).getLast().id(),
                                    false,
                                    "示例群众",
                                    "示例市工匠路二号",
                                    "010-11111111",
                                    List.of("所列荣誉的年份与单位存档不一致，请核实。（示例）", "所填工种与岗位不一致，请核实。（示例）")),
                            Channel.TELEPHONE);
                    objections.reached(received, cases.detail(received).seen(), "按所留电话回拨，本人确认提出异议。（示例）");
                }));
    }
}
