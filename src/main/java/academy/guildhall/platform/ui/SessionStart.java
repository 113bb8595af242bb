package academy.guildhall.platform.ui;

import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.PagePolicy;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What each session and each tab begins with: the language remembered or asked for, the styles of all rooms, and our way to
 * tell of errors.
 */
@Component
class SessionStart implements VaadinServiceInitListener {
    private final ErrorMessages errors;
    private final List<PageStyle> styles;
    private final FirstWords first;

    SessionStart(ErrorMessages errors, List<PageStyle> styles, FirstWords first) {
        this.errors = errors;
        this.styles = styles;
        this.first = first;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addRequestHandler(new KeptAnswers());
        init.getSource().setSystemMessagesProvider(asked -> reload());
        init.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(errors));
        init.addIndexHtmlRequestListener(page -> page.getDocument()
                .child(0)
                .attr("lang", language(page.getVaadinRequest()).getLanguage().equals("zh") ? "zh-CN" : "en"));
        init.addIndexHtmlRequestListener(page -> styles.forEach(style -> page.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", "./" + style.path())));
        init.addIndexHtmlRequestListener(page -> first.into(page, language(page.getVaadinRequest())));
        // The last one: all scripts are in the page by then.
        init.addIndexHtmlRequestListener(page -> {
            String nonce = PagePolicy.nonce();
            page.getDocument().select("script").attr("nonce", nonce);
            page.getVaadinResponse().setHeader(PagePolicy.HEADER, PagePolicy.of(nonce));
            page.getVaadinResponse().setHeader("Cache-Control", "no-store");
        });
        init.getSource().addUIInitListener(begun -> {
            UI ui = begun.getUI();
            ui.setLocale(language(VaadinRequest.getCurrent()));
            sayOfTheConnection(ui);
        });
    }

    /** Vaadin's own words for it are English, and its server can be given two of the three. */
    private static void sayOfTheConnection(UI ui) {
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("connection.gone"));
        ui.getPage()
                .executeJs(
                        "if (window.Vaadin?.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0",
                        ui.getTranslation("connection.back"));
    }

    /** Whatever Vaadin's client stumbles over, the page is loaded anew: it says in its own words what was the matter. */
    private static SystemMessages reload() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        return messages;
    }

    private static Locale language(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(Languages.COOKIE)) {
                    return Languages.ofTag(cookie.getValue());
                }
            }
        }
        return Languages.ofHeader(request.getHeader("Accept-Language"));
    }
}
