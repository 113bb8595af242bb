package academy.guildhall.platform.ui;

import academy.guildhall.platform.data.DatabaseAway;
import com.vaadin.flow.component.HasElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What was typed into a form while the database couldn't be reached: it is saved as soon as that can be, and the browser asks
 * for it again and again until then.
 */
final class Unsaved {
    private static final String IN_A_WHILE = "return new Promise(done => setTimeout(done, 5000))";

    private final BiConsumer<String, String> save;
    private final Map<String, Typed> typed = new LinkedHashMap<>();
    private boolean waiting;

    /** @param save a field's name and what was typed there */
    Unsaved(BiConsumer<String, String> save) {
        this.save = save;
    }

    private record Typed(String content, Runnable saved, Runnable away) {}

    /**
     * @param saved says so at the field
     * @param away says at the field that it isn't saved yet
     */
    void add(HasElement field, String name, String content, Runnable saved, Runnable away) {
        typed.put(name, new Typed(content, saved, away));
        saveAll(field);
    }

    /** Nothing of it is wanted any more. */
    void clear() {
        typed.clear();
    }

    private void saveAll(HasElement field) {
        try {
            for (Map.Entry<String, Typed> one : List.copyOf(typed.entrySet())) {
                if (Away.isMet()) {
                    break;
                }
                save.accept(one.getKey(), one.getValue().content());
                typed.remove(one.getKey());
                one.getValue().saved().run();
            }
        } catch (RuntimeException problem) {
            if (!DatabaseAway.isBehind(problem)) {
                throw problem;
            }
            Away.met();
        }
        typed.values().forEach(one -> one.away().run());
        if (!typed.isEmpty() && !waiting) {
            waiting = true;
            field.getElement()
                    .executeJs(IN_A_WHILE)
                    .then(
                            done -> {
                                waiting = false;
                                saveAll(field);
                            },
                            gone -> waiting = false);
        }
    }
}
