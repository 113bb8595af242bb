package academy.guildhall.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rubric of {@code domain.md}, by which everything was scored before a programme could have one of its own. */
final class UsualRubric {
    static final List<CriterionGroup> GROUPS = List.of(
            group("values", "价值引领", "Values"),
            group("objectives", "目标与学情", "Objectives"),
            new CriterionGroup("content", "内容", "Content", new BigDecimal("18")),
            group("teaching", "教学", "Teaching"),
            group("delivery", "表达", "Delivery"),
            group("slides", "课件与材料", "Slides"),
            group("time", "时间把握", "Time use"),
            group("answers", "答辩与反思", "Answers"));

    static final List<ScoreBand> BANDS = List.of(
            new ScoreBand(90, "优秀", "Excellent"),
            new ScoreBand(75, "良好", "Good"),
            new ScoreBand(60, "一般", "Fair"),
            new ScoreBand(0, "较弱", "Weak"));

    static final List<Rubric.Tie> TIES =
            List.of(new Rubric.Tie(Rubric.Tie.Of.GROUP, "content"), new Rubric.Tie(Rubric.Tie.Of.CRITERION, "method"));

    private UsualRubric() {}

    private static CriterionGroup group(String code, String zh, String en) {
        return new CriterionGroup(code, zh, en, null);
    }

    /** What a group of this code has always been called. */
    static Optional<CriterionGroup> called(String code) {
        return GROUPS.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    static Rubric whole() {
        return new Rubric(
                List.of(
                        criterion("values", "values", "价值引领：讲自己的真实故事", "Values: own true story", 10, true),
                        criterion("objectives", "objectives", "目标与学情", "Objectives and learners", 10, false),
                        criterion("accuracy", "content", "内容准确", "Content: accuracy", 10, false),
                        criterion("value", "content", "岗位价值", "Content: value on the job", 12, false),
                        criterion("structure", "content", "结构与重点", "Content: structure and key points", 8, false),
                        criterion("method", "teaching", "教学方法与示范", "Teaching: method and demonstration", 8, false),
                        criterion("interaction", "teaching", "互动与检测", "Teaching: interaction and check", 7, false),
                        criterion("language", "delivery", "语言表达", "Delivery: language", 8, false),
                        criterion("presence", "delivery", "教态仪表", "Delivery: presence", 7, false),
                        criterion("slides", "slides", "课件与材料", "Slides and materials", 10, false),
                        criterion("time", "time", "时间把握", "Time use", 5, false),
                        criterion("answers", "answers", "答辩与反思", "Answers and reflection", 5, false)),
                GROUPS,
                BANDS,
                Criterion.STEP,
                TIES);
    }

    private static Criterion criterion(String code, String group, String zh, String en, int points, boolean fails) {
        return new Criterion(code, group, zh, en, new BigDecimal(points), fails, List.of());
    }
}
