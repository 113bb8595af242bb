package academy.guildhall.programmes;

import academy.guildhall.platform.Refusal;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
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
            List.of(rules -> ((ObjectNode) rules.get("trial")).put("combination", Combination.TRIMMED.name()));

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
