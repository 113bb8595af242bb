package academy.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void readsTheFirstShapeWhichHadNoNumber() throws IOException {
        assertThat(shape(1)).doesNotContain("\"shape\"");
        assertThat(kept.read(shape(1))).isEqualTo(ProgrammeRules.defaults());
    }

    /** When this fails, rules have another shape now: add a step to {@link KeptRules} and the text of that shape here. */
    @Test
    void writesTheLatestShapeOfWhichATextIsKeptHere() throws IOException {
        ObjectNode written = (ObjectNode) json.readTree(kept.write(ProgrammeRules.defaults()));
        int number = written.get("shape").asInt();
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
    void putsThePracticeOfTheTimeForAFigureThatAnOlderShapeDidNotKnow() throws IOException {
        KeptRules later = new KeptRules(
                json,
                List.of(
                        rules -> rules.put("objectionDays", 15),
                        rules -> ((ObjectNode) rules.get("trial")).put("graceSeconds", 0)));
        ObjectNode first = without(shape(1));

        ProgrammeRules read = later.read(first.toString());

        assertThat(read.objectionDays()).isEqualTo(15);
        assertThat(read.trial().graceSeconds()).isZero();
        assertThat(read.capacity()).isEqualTo(40);
    }

    @Test
    void leavesAFigureAloneThatAShapeKnows() throws IOException {
        KeptRules later = new KeptRules(
                json, List.of(rules -> rules.put("objectionDays", 15), rules -> rules.put("capacity", 20)));
        String second = ((ObjectNode) json.readTree(shape(1)))
                .put("shape", 2)
                .put("objectionDays", 7)
                .toString();

        assertThat(later.read(second).objectionDays()).isEqualTo(7);
        assertThat(later.read(second).capacity()).isEqualTo(20);
        assertThat(later.read(later.write(ProgrammeRules.defaults()))).isEqualTo(ProgrammeRules.defaults());
    }

    @Test
    void refusesAShapeOfANewerVersionAndSaysSo() {
        String newer = new KeptRules(json, List.of(rules -> {})).write(ProgrammeRules.defaults());

        assertThatThrownBy(() -> kept.read(newer)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("rules.refused.shape");
            assertThat(refusal.args()).containsExactly(2, 1);
        });
    }

    private ObjectNode without(String text) {
        ObjectNode rules = (ObjectNode) json.readTree(text);
        rules.remove("objectionDays");
        ((ObjectNode) rules.get("trial")).remove("graceSeconds");
        return rules;
    }
}
