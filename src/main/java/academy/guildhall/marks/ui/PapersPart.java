package academy.guildhall.marks.ui;

import academy.guildhall.marks.PanelPaper;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.ui.Download;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The papers of a panel that can be printed by now. */
@org.springframework.stereotype.Component
class PapersPart implements PanelPart {
    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        List<ListItem> ready = Stream.of(PanelPaper.values())
                .filter(paper -> paper.isReady(panel.state()))
                .map(paper -> new ListItem(new Download(
                        "files/panels/" + panel.id() + "/" + paper.name().toLowerCase(Locale.ROOT),
                        Words.of(paper.key()))))
                .toList();
        if (ready.isEmpty()) {
            return List.of();
        }
        UnorderedList list = new UnorderedList(ready.toArray(ListItem[]::new));
        list.addClassName("judges");
        return List.of(new Section(new H2(Words.of("paper.panel.title")), list));
    }
}
