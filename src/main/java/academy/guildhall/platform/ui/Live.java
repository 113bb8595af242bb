package academy.guildhall.platform.ui;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.live.LivePage;
import academy.guildhall.platform.live.LivePages;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets parts of a page hear news while they are shown. One stream for each tab, and none while the tab is hidden: when it is
 * looked at again, all that listens is told once.
 */
@Tag("gh-live")
@JsModule("context://ui/live.js")
public class Live extends Component {
    private final transient LivePages pages;
    private final PersonId reader;

    Live(LivePages pages, PersonId reader) {
        this.pages = pages;
        this.reader = reader;
    }

    /** What listens on one tab, whether it was there before the stream or came after it. */
    private static final class Listeners {
        private final Map<String, List<Runnable>> byTopic = new HashMap<>();
        private @Nullable LivePage page;

        static Listeners of(UI ui) {
            Listeners known = ComponentUtil.getData(ui, Listeners.class);
            if (known == null) {
                known = new Listeners();
                ComponentUtil.setData(ui, Listeners.class, known);
            }
            return known;
        }

        void add(String topic, Runnable heard) {
            byTopic.computeIfAbsent(topic, none -> new ArrayList<>()).add(heard);
            if (page != null) {
                page.listen(topic);
            }
        }

        void remove(String topic, Runnable heard) {
            List<Runnable> all = byTopic.get(topic);
            if (all != null && all.remove(heard) && all.isEmpty()) {
                byTopic.remove(topic);
                if (page != null) {
                    page.leave(topic);
                }
            }
        }

        void on(@Nullable LivePage opened) {
            page = opened;
            if (opened != null) {
                byTopic.keySet().forEach(opened::listen);
            }
        }

        List<Runnable> concerned(String topic) {
            return topic.isEmpty()
                    ? byTopic.values().stream().flatMap(List::stream).toList()
                    : List.copyOf(byTopic.getOrDefault(topic, List.of()));
        }
    }

    /** From when the part is shown until it isn't any more, does this whenever there is news of the topic. */
    public static void listen(Component part, String topic, Runnable heard) {
        part.addAttachListener(attached -> {
            Listeners listeners = Listeners.of(attached.getUI());
            listeners.add(topic, heard);
            part.addDetachListener(detached -> {
                listeners.remove(topic, heard);
                detached.unregisterListener();
            });
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        LivePage opened = pages.open(reader);
        Listeners.of(attached.getUI()).on(opened);
        getElement().setAttribute("src", "./live/" + opened.id());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        Listeners listeners = Listeners.of(detached.getUI());
        LivePage open = listeners.page;
        if (open != null) {
            listeners.on(null);
            pages.close(open);
        }
    }

    /** Called by the browser with the topic it was told of, or with nothing when it may have missed some. */
    @ClientCallable
    void heard(String topic) {
        getUI().ifPresent(ui -> Listeners.of(ui).concerned(topic).forEach(Runnable::run));
    }
}
