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
    private final transient Map<String, List<Runnable>> listeners = new HashMap<>();
    private transient @Nullable LivePage page;

    Live(LivePages pages, PersonId reader) {
        this.pages = pages;
        this.reader = reader;
    }

    /** From when the part is shown until it isn't any more, does this whenever there is news of the topic. */
    public static void listen(Component part, String topic, Runnable heard) {
        part.addAttachListener(attached -> {
            Live live = ComponentUtil.getData(attached.getUI(), Live.class);
            if (live != null) {
                live.add(topic, heard);
                part.addDetachListener(detached -> {
                    live.remove(topic, heard);
                    detached.unregisterListener();
                });
            }
        });
    }

    private void add(String topic, Runnable heard) {
        listeners.computeIfAbsent(topic, none -> new ArrayList<>()).add(heard);
        if (page != null) {
            page.listen(topic);
        }
    }

    private void remove(String topic, Runnable heard) {
        List<Runnable> all = listeners.get(topic);
        if (all != null && all.remove(heard) && all.isEmpty()) {
            listeners.remove(topic);
            if (page != null) {
                page.leave(topic);
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ComponentUtil.setData(ui, Live.class, this);
        LivePage opened = pages.open(reader);
        page = opened;
        listeners.keySet().forEach(opened::listen);
        getElement().setAttribute("src", "./live/" + opened.id());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (page != null) {
            pages.close(page);
            page = null;
        }
    }

    /** Called by the browser with the topic it was told of, or with nothing when it may have missed some. */
    @ClientCallable
    void heard(String topic) {
        List<Runnable> concerned = topic.isEmpty()
                ? listeners.values().stream().flatMap(List::stream).toList()
                : List.copyOf(listeners.getOrDefault(topic, List.of()));
        concerned.forEach(Runnable::run);
    }
}
