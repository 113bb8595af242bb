package academy.guildhall.objections;

import static academy.guildhall.testing.Refusals.refused;

import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.results.ResultEntryId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No text is longer than there is room for, whoever sends it. */
class ObjectionFormTest {
    private static final String CONTENT = "所列荣誉与存档不一致，请核实";

    @Test
    void refusesEachTextThatIsTooLong() {
        refused("text.refused.long", () -> form("甲".repeat(121), "北京市某路一号", CONTENT));
        refused("text.refused.long", () -> form("群众甲", "路".repeat(241), CONTENT));
        refused("text.refused.long", () -> form("群众甲", "北京市某路一号", "字".repeat(4001)));
        refused("objection.refused.content", () -> form("群众甲", "北京市某路一号", "太短"));
        form("甲".repeat(120), "路".repeat(240), "字".repeat(4000));
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        refused("text.refused.long", () -> new Act(null, Instant.EPOCH, "因".repeat(2001)));
        refused("text.refused.long", () -> Act.of(null, Instant.EPOCH).because("因".repeat(5005)));
    }

    @Test
    void refusesAnyTextOfAVolume() {
        refused("text.refused.long", () -> CleanText.require("字".repeat(1_900_000)));
    }

    @Test
    void takesFivePointsAndAsksForFactsInEach() {
        String point = "所列荣誉与存档不一致，请核实";
        refused("objection.refused.points", () -> form(List.of(point, point + "二", point, point, point, point)));
        refused("objection.refused.content", () -> form(List.of(point, "太短")));
        refused("objection.refused.content", () -> form(List.of("", " ")));
        form(List.of(point, "", point));
    }

    private static void form(List<String> points) {
        new ObjectionForm(ResultEntryId.next(), false, "群众甲", "北京市某路一号", "010-12345678", points);
    }

    private static void form(String name, String address, String content) {
        new ObjectionForm(ResultEntryId.next(), false, name, address, "010-12345678", List.of(content));
    }
}
