package academy.guildhall.marks;

import academy.guildhall.marks.fairness.Fairness;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.Sha256;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lecture whose mark another assessor reads before it is confirmed: the panel disagrees widely on it, or assessors of average
 * severity would have let it pass where it fails, or fail where it passes. See ADR 0151.
 *
 * @param turns what would turn it; nothing when it is owed for the disagreement alone
 * @param figures SHA-256 of its sheets: other figures have to be read anew
 */
public record OwedReading(CandidateId candidate, Mark mark, Fairness.@Nullable FairMark turns, String figures) {

    /** In the order of the lectures. */
    static List<OwedReading> of(TrialRules rules, List<Lecture> lectures) {
        List<Mark> marks = new Tabulation(rules).of(lectures);
        Map<CandidateId, Mark> by = marks.stream().collect(Collectors.toMap(Mark::candidate, Function.identity()));
        Map<CandidateId, Fairness.FairMark> turned = Fairness.of(rules, lectures, marks).stream()
                .flatMap(fairness -> fairness.marks().stream())
                .filter(Fairness.FairMark::turns)
                .collect(Collectors.toMap(Fairness.FairMark::candidate, Function.identity()));
        return lectures.stream()
                .map(lecture -> new OwedReading(
                        lecture.candidate(),
                        Objects.requireNonNull(by.get(lecture.candidate())),
                        turned.get(lecture.candidate()),
                        figures(lecture)))
                .filter(owed -> owed.mark().wide() || owed.turns() != null)
                .toList();
    }

    public boolean wide() {
        return mark.wide();
    }

    /** Whatever its marks came from: time, and each figure of each sheet. */
    static String figures(Lecture lecture) {
        String sheets = lecture.sheets().stream()
                .sorted(Comparator.comparing(sheet -> sheet.assessor().value()))
                .map(OwedReading::line)
                .collect(Collectors.joining("\n"));
        return Sha256.hex((lecture.seconds() + "\n" + sheets).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Lecture.Sheet sheet) {
        return sheet.points().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + plain(entry.getValue()))
                .collect(Collectors.joining(
                        " ", sheet.assessor() + " ", sheet.failsOutright() ? " fails outright" : ""));
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
