package academy.guildhall.sample;

import academy.guildhall.comments.CommentId;
import academy.guildhall.comments.CommentPlace;
import academy.guildhall.courseware.CohortPolishing;
import academy.guildhall.courseware.CourseComments;
import academy.guildhall.courseware.CourseOutline;
import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.courseware.DeckUploads;
import academy.guildhall.courseware.MyCourse;
import academy.guildhall.courseware.Polishing;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.sample.SampleStaff.Team;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Course projects at different points of their polishing. */
@Component
class SampleCourses {
    private final CohortPolishing polishing;
    private final MyCourse mine;
    private final DeckUploads uploads;
    private final CourseComments comments;
    private final Polishing turns;
    private final AcademyTime time;

    SampleCourses(
            CohortPolishing polishing,
            MyCourse mine,
            DeckUploads uploads,
            CourseComments comments,
            Polishing turns,
            AcademyTime time) {
        this.polishing = polishing;
        this.mine = mine;
        this.uploads = uploads;
        this.comments = comments;
        this.turns = turns;
        this.time = time;
    }

    void assignCoaches(Team team, List<EnrolmentRow> trainees) {
        for (int i = 0; i < trainees.size(); i++) {
            EnrolmentRow trainee = trainees.get(i);
            PersonId coach = team.coaches().get(i % team.coaches().size());
            SampleStaff.as(
                    team.coordinator(),
                    Role.COORDINATOR,
                    () -> polishing.assign(List.of(new CohortPolishing.Chosen(trainee.id(), null)), coach));
        }
    }

    /** The first version, handed in. */
    CourseProjectId firstVersion(EnrolmentRow trainee, LocalDateTime at) {
        SampleName.Trade trade = SampleName.trade(trainee.trade());
        String topic = trade.course();
        CourseProjectId[] project = new CourseProjectId[1];
        time.pretend(
                at,
                () -> SampleStaff.as(trainee.person(), Role.TRAINEE, () -> {
                    project[0] = Objects.requireNonNull(mine.open().project());
                    mine.describe(
                            project[0],
                            CourseOutline.EMPTY,
                            new CourseOutline(topic, trade.kind(), "入职三年内的青年工人，已掌握基本操作", "学完后能独立完成一次规范操作并说出质量标准"));
                    uploads.upload(project[0], SampleDeck.of(topic, trainee.name(), 1), topic + ".pptx");
                }));
        return project[0];
    }

    /** The coach comments on two spots and returns it; one answer comes back. */
    void review(CourseProjectId project, EnrolmentRow trainee, PersonId coach, LocalDateTime at, LocalDateTime due) {
        time.pretend(
                at,
                () -> SampleStaff.as(coach, Role.COACH, () -> {
                    CommentId goal =
                            comments.comment(project, 1, new CommentPlace(2, 330, 300), "目标请写成可观察的行为，例如“能在十分钟内完成”。");
                    comments.comment(project, 1, new CommentPlace(3, 520, 620), "故事很好，请补上时间和地点，并征得当事人同意。");
                    turns.returnForRevision(project, new Seen(1), due);
                    SampleStaff.as(trainee.person(), Role.TRAINEE, () -> comments.answer(goal, "好的，下一稿改。"));
                }));
    }

    void secondVersion(CourseProjectId project, EnrolmentRow trainee, LocalDateTime at) {
        String topic = SampleName.trade(trainee.trade()).course();
        time.pretend(
                at,
                () -> SampleStaff.as(trainee.person(), Role.TRAINEE, () -> {
                    uploads.upload(project, SampleDeck.of(topic, trainee.name(), 2), topic + "-2.pptx");
                }));
    }
}
