package academy.guildhall.results;

import academy.guildhall.people.People;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.MovableClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A cohort of which some are on public notice. */
public final class Noticed {
    public final CohortId cohort;
    public final PersonId administrator;
    public final PublicNoticeId notice;
    private final ApplicationContext context;

    private Noticed(ApplicationContext context, List<String> names) {
        this.context = context;
        Acting acting = context.getBean(Acting.class);
        administrator = acting.account(acting.person("管理员"), Role.ADMINISTRATOR);
        cohort = context.getBean(Academies.class).cohort(names.size());
        notice = publish(names, acting);
    }

    public static Noticed of(ApplicationContext context, String... names) {
        return new Noticed(context, List.of(names));
    }

    private PublicNoticeId publish(List<String> names, Acting acting) {
        Academies academies = context.getBean(Academies.class);
        EnrolmentProgress progress = context.getBean(EnrolmentProgress.class);
        ResultEntryRepository entries = context.getBean(ResultEntryRepository.class);
        ResultListId list = Objects.requireNonNull(context.getBean(TransactionTemplate.class)
                .execute(status -> {
                    Act act = Act.of(
                            administrator, context.getBean(MovableClock.class).instant());
                    ResultList made = new ResultList(cohort, act);
                    made.decide(
                            context.getBean(MovableClock.class).local().toLocalDate(),
                            "一致同意",
                            context.getBean(MovableClock.class).local().toLocalDate(),
                            act);
                    context.getBean(ResultListRepository.class).save(made);
                    for (String name : names) {
                        PersonId person = acting.person(name);
                        EnrolmentId enrolment = academies.trainee(cohort, person, EnrolmentState.PROPOSED);
                        ResultEntry entry = new ResultEntry(
                                made.id(),
                                enrolment,
                                progress.row(enrolment).person(),
                                new BigDecimal("86.50"),
                                NoticeTest.GROUNDS,
                                act);
                        entry.moveTo(ResultEntryState.APPROVED, act);
                        entries.save(entry);
                        context.getBean(People.class).consentToPublication(person, "paper");
                    }
                    return made.id();
                }));
        Notices notices = context.getBean(Notices.class);
        return asAdministrator(() -> notices.publish(
                list,
                context.getBean(ResultsQueries.class).list(list).seen(),
                notices.outlook(list),
                new NoticeText("公示", "依据规则及会议决定", "经推荐、审查、研修、试讲产生", "010-00000000", "示例工匠学院"),
                true));
    }

    public ResultEntryId entry(String name) {
        return context.getBean(PublicNotices.class).listed(notice).stream()
                .filter(listed -> listed.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public EnrolmentState state(String name) {
        return trainee(name).state();
    }

    public EnrolmentRow trainee(String name) {
        return context.getBean(EnrolmentProgress.class).of(cohort).stream()
                .filter(trainee -> trainee.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Who stands on the public page now. */
    public Stream<String> listed() {
        return context.getBean(PublicNotices.class).listed(notice).stream().map(PublicNotices.Listed::name);
    }

    public void close() {
        context.getBean(NoticeClosing.class).closeAllOver();
    }

    public <T> T asAdministrator(Callable<T> work) {
        return Acting.ask(administrator, Role.ADMINISTRATOR, work);
    }
}
