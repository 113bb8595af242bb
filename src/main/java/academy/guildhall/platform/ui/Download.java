package academy.guildhall.platform.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link to a stored paper, which the browser saves. */
public class Download extends Anchor {
    public Download(String path, String text) {
        super("/" + path, text);
        addClassName("certification-download");
        getElement().setAttribute("router-ignore", true);
        getElement().setAttribute("download", true);
    }
}
