package academy.guildhall.programmes;

import academy.guildhall.platform.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules as they are kept: JSON with the number of its shape. Who adds a figure to {@link ProgrammeRules} adds a step that
 * puts what was the practice before into what has no such figure, and the text of the new shape to the test. See ADR 0062.
 */
@Component
class KeptRules {
    private static final String SHAPE = "shape";

    /** Each makes a text of one shape into one of the next; the first begins with shape 1. */
    private static final List<Consumer<ObjectNode>> STEPS =
            List.of(KeptRules::trimsAsBefore, KeptRules::hasARubricOfItsOwn);

    private final JsonMapper json;
    private final ObjectReader exact;
    private final List<Consumer<ObjectNode>> steps;

    @Autowired
    KeptRules(JsonMapper json) {
        this(json, STEPS);
    }

    KeptRules(JsonMapper json, List<Consumer<ObjectNode>> steps) {
        this.json = json;
        this.exact = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        this.steps = steps;
    }

    /** Every mean had been a trimmed one. */
    private static void trimsAsBefore(ObjectNode rules) {
        ((ObjectNode) rules.get("trial")).put("combination", Combination.TRIMMED.name());
    }

    /**
     * The rubric had been a list of criteria, one group of which had a minimum; steps were half points, bands began at 90, 75
     * and 60 per cent, and ties were decided by the group with the minimum, then by the criterion of method if there was one.
     */
    private static void hasARubricOfItsOwn(ObjectNode rules) {
        ObjectNode trial = (ObjectNode) rules.get("trial");
        JsonNode criteria = trial.get("rubric");
        String withMinimum = trial.remove("minimumGroup").asString();
        JsonNode minimum = trial.remove("groupMinimum");
        ObjectNode rubric = trial.putObject("rubric");
        rubric.set("criteria", criteria);
        ArrayNode groups = rubric.putArray("groups");
        ArrayNode ties = rubric.putArray("ties");
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode criterion : criteria) {
            ((ObjectNode) criterion).putArray("words");
            codes.add(criterion.get("group").asString());
        }
        for (String code : codes) {
            ObjectNode group = groups.addObject()
                    .put("code", code)
                    .put("zh", UsualRubric.called(code).map(CriterionGroup::zh).orElse(code))
                    .put("en", UsualRubric.called(code).map(CriterionGroup::en).orElse(code));
            if (code.equals(withMinimum)) {
                group.set("minimum", minimum);
                ties.addObject().put("of", Rubric.Tie.Of.GROUP.name()).put("code", code);
            }
        }
        for (JsonNode criterion : criteria) {
            if (criterion.get("code").asString().equals("method")) {
                ties.addObject().put("of", Rubric.Tie.Of.CRITERION.name()).put("code", "method");
            }
        }
        rubric.put("step", Criterion.STEP);
        ArrayNode bands = rubric.putArray("bands");
        UsualRubric.BANDS.forEach(band ->
                bands.addObject().put("from", band.from()).put("zh", band.zh()).put("en", band.en()));
    }

    private int current() {
        return steps.size() + 1;
    }

    String write(ProgrammeRules rules) {
        ObjectNode text = json.valueToTree(rules);
        return text.put(SHAPE, current()).toString();
    }

    /** @throws Refusal when a newer version of the application wrote it: what it means can't be guessed */
    ProgrammeRules read(String text) {
        ObjectNode rules = (ObjectNode) exact.readTree(text);
        JsonNode shape = rules.path(SHAPE);
        // The first texts had no number.
        int number = shape.isMissingNode() ? 1 : shape.asInt();
        if (number < 1 || number > current()) {
            throw new Refusal("rules.refused.shape", number, current());
        }
        steps.subList(number - 1, steps.size()).forEach(step -> step.accept(rules));
        rules.remove(SHAPE);
        return json.treeToValue(rules, ProgrammeRules.class);
    }
}
