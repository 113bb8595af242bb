package academy.guildhall.programmes.ui;

import academy.guildhall.programmes.Rubric;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A rubric as a draft keeps it while it is filled in. */
@Component
class RubricTexts {
    private final JsonMapper json;

    RubricTexts(JsonMapper json) {
        this.json = json;
    }

    String write(Rubric rubric) {
        return json.writeValueAsString(rubric);
    }

    /** Nothing of a draft that an earlier form kept otherwise. */
    @Nullable
    Rubric read(String text) {
        try {
            return json.readValue(text, Rubric.class);
        } catch (JacksonException another) {
            return null;
        }
    }
}
