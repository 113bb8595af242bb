package academy.guildhall.platform.ui;

import com.vaadin.flow.server.VaadinRequest;

/**
 * Whether the request that is being answered has met a database that can't be reached: what can do without it doesn't wait
 * for it once more.
 */
final class Away {
    private static final String MET = Away.class.getName();

    private Away() {}

    static void met() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            request.setAttribute(MET, true);
        }
    }

    static boolean isMet() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.getAttribute(MET) != null;
    }
}
