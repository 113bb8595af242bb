package academy.guildhall.platform.ui;

import com.vaadin.flow.data.provider.DataGenerator;
import com.vaadin.flow.data.provider.DataKeyMapper;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.Rendering;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;

/** Sends what a column shows only while the column is shown: a grid sends that of hidden ones, too. */
class DrawnWhen<T> extends Renderer<T> {
    private final SerializableSupplier<Boolean> shown;
    private final LitRenderer<T> drawn;

    DrawnWhen(SerializableSupplier<Boolean> shown, LitRenderer<T> drawn) {
        this.shown = shown;
        this.drawn = drawn;
    }

    @Override
    public Rendering<T> render(Element container, DataKeyMapper<T> keys, String name) {
        Rendering<T> rendering = drawn.render(container, keys, name);
        DataGenerator<T> generator = rendering.getDataGenerator().orElseThrow();
        return new Rendering<>() {
            @Override
            public Optional<DataGenerator<T>> getDataGenerator() {
                return Optional.of((row, json) -> {
                    if (shown.get()) {
                        generator.generateData(row, json);
                    }
                });
            }

            @Override
            public Registration getRegistration() {
                return rendering.getRegistration();
            }
        };
    }
}
