package academy.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A cohort that ran years ago is judged by the rules that it had, whatever figures rules have got since. */
class KeptRulesTest {
    private static final Path SHAPES = Path.of("src/test/resources/rules");

    private final JsonMapper json = JsonMapper.builder().build();
    private final KeptRules kept = new KeptRules(json);

    private static String shape(int number) throws IOException {
        return Files.readString(SHAPES.resolve("shape-" + number + ".json"));
    }

    @Test
    void readsEveryShapeThatThereWasFromTheFirstWhichHadNoNumber() throws IOException {
        assertThat(shape(1)).doesNotContain("\"shape\"");
        for (int number = 1; number <= current(); number++) {
            assertThat(kept.read(shape(number))).isEqualTo(ProgrammeRules.defaults());
        }
    }

    /** A rubric that an academy had put into the database by hand before there was a form for it. */
    @Test
    void givesAnOlderRubricTheTiesAndNamesThatItHadInPractice() throws IOException {
        String own = shape(1).replace("\"code\" : \"method\"", "\"code\" : \"demonstration\"")
                .replace("\"group\" : \"delivery\"", "\"group\" : \"stage\"")
                .replace("\"minimumGroup\" : \"content\"", "\"minimumGroup\" : \"teaching\"")
                .replace("\"groupMinimum\" : 18", "\"groupMinimum\" : 7.5");

        Rubric rubric = kept.read(own).trial().rubric();

        assertThat(rubric.ties()).containsExactly(new Rubric.Tie(Rubric.Tie.Of.GROUP, "teaching"));
        assertThat(rubric.minima())
                .containsExactly(new CriterionGroup("teaching", "教学", "Teaching", new BigDecimal("7.5")));
        assertThat(rubric.groups()).contains(new CriterionGroup("stage", "stage", "stage", null));
    }

    /** A rule that came later never makes a version unreadable by which somebody was judged. */
    @Test
    void readsARubricThatCouldNotBeSavedAnyMore() throws IOException {
        String odd = shape(3).replace("\"from\": 75", "\"from\": 95");

        assertThat(kept.read(odd).trial().rubric().bands()).hasSize(4);
    }

    /** When this fails, rules have another shape now: add a step to {@link KeptRules} and the text of that shape here. */
    @Test
    void writesTheLatestShapeOfWhichATextIsKeptHere() throws IOException {
        ObjectNode written = (ObjectNode) json.readTree(kept.write(ProgrammeRules.defaults()));
        int number = current();
        ObjectNode latest = (ObjectNode) json.readTree(shape(number));
        written.remove("shape");
        latest.remove("shape");

        assertThat(written).isEqualTo(latest);
        assertThat(SHAPES.resolve("shape-" + (number + 1) + ".json")).doesNotExist();
    }

    @Test
    void readsWhatItWrites() {
        assertThat(kept.read(kept.write(ProgrammeRules.defaults()))).isEqualTo(ProgrammeRules.defaults());
    }

    @Test
    void keepsPointsAsTheyWereTyped() throws IOException {
        String typed = shape(1).replace("\"pointsPerStep\" : 0.5", "\"pointsPerStep\" : 0.50");

        assertThat(kept.read(typed).trial().pointsPerStep()).isEqualTo(new BigDecimal("0.50"));
    }

    @Test
    void putsThePracticeOfTheTimeForAFigureThatAnOlderShapeDidNotKnow() {
        KeptRules later = new KeptRules(
                json,
                List.of(
                        rules -> rules.put("objectionDays", 15),
                        rules -> ((ObjectNode) rules.get("trial")).put("graceSeconds", 0)));
        ObjectNode first = without(unnumbered());

        ProgrammeRules read = later.read(first.toString());

        assertThat(read.objectionDays()).isEqualTo(15);
        assertThat(read.trial().graceSeconds()).isZero();
        assertThat(read.capacity()).isEqualTo(40);
    }

    @Test
    void leavesAFigureAloneThatAShapeKnows() {
        KeptRules later = new KeptRules(
                json, List.of(rules -> rules.put("objectionDays", 15), rules -> rules.put("capacity", 20)));
        String second = unnumbered().put("shape", 2).put("objectionDays", 7).toString();

        assertThat(later.read(second).objectionDays()).isEqualTo(7);
        assertThat(later.read(second).capacity()).isEqualTo(20);
        assertThat(later.read(later.write(ProgrammeRules.defaults()))).isEqualTo(ProgrammeRules.defaults());
    }

    @Test
    void refusesAShapeOfANewerVersionAndSaysSo() {
        int newest = current() + 1;
        String newer =
                new KeptRules(json, Collections.nCopies(current(), rules -> {})).write(ProgrammeRules.defaults());

        assertThatThrownBy(() -> kept.read(newer)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("rules.refused.shape");
            assertThat(refusal.args()).containsExactly(newest, current());
        });
    }

    private int current() {
        return json.readTree(kept.write(ProgrammeRules.defaults())).get("shape").asInt();
    }

    /** Rules as they are written now, as if no number had been given. */
    private ObjectNode unnumbered() {
        ObjectNode rules = (ObjectNode) json.readTree(kept.write(ProgrammeRules.defaults()));
        rules.remove("shape");
        return rules;
    }

    private static ObjectNode without(ObjectNode rules) {
        rules.remove("objectionDays");
        ((ObjectNode) rules.get("trial")).remove("graceSeconds");
        return rules;
    }
}
