package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a page says before its styles and scripts are there: where one is, what waits for one, and where else one can go, as plain
 * HTML among its first bytes. On a quick line it is gone before it would be seen. See ADR 0122.
 */
@Component
class FirstWords {
    private static final Logger LOG = LoggerFactory.getLogger(FirstWords.class);
    private static final int LINES = 8;

    private final CurrentUser current;
    private final Queue queue;
    private final List<NavItem> items;
    private final List<NavCover> covers;
    private final HumanDates dates;
    private final ScriptsAhead scripts = new ScriptsAhead();
    private final String style = text("first.css");
    private final String script = text("first.js");

    FirstWords(CurrentUser current, Queue queue, List<NavItem> items, List<NavCover> covers, HumanDates dates) {
        this.current = current;
        this.queue = queue;
        this.items = items;
        this.covers = covers;
        this.dates = dates;
    }

    /** Puts them into the page, and what would hold up their being shown behind them. */
    void into(IndexHtmlResponse page, Locale locale) {
        current.find().ifPresent(user -> in(locale, () -> say(page, user)));
    }

    /** Words are found in the language of a window, and there is none yet. */
    private static void in(Locale locale, Runnable work) {
        UI window = new UI();
        window.getInternals().setSession(VaadinSession.getCurrent());
        window.setLocale(locale);
        UI.setCurrent(window);
        try {
            work.run();
        } finally {
            UI.setCurrent(null);
        }
    }

    private void say(IndexHtmlResponse page, SignedIn user) {
        Document document = page.getDocument();
        Element first = new Element("div").attr("id", "first").attr("data-chosen", Words.of("first.chosen"));
        Element header = first.appendElement("header");
        header.appendElement("span").text(Words.of("app.name"));
        header.appendElement("span").text(user.name());
        String path = page.getVaadinRequest().getPathInfo();
        String where = where(path == null ? "" : path.replaceFirst("^/", ""), user);
        document.title(where + " · " + Words.of("app.name"));
        first.appendElement("p").addClass("first-where").text(where);
        first.appendElement("p").addClass("first-note").attr("role", "status").text(Words.of("first.loading"));
        waiting(first, user);
        navigation(first, user);
        document.head().appendElement("style").appendChild(new DataNode(style));
        document.body().prependChild(first);
        document.body().select("> #outlet").after(new Element("script").appendChild(new DataNode(script)));
        scripts.ahead(document);
        document.head()
                .select("link[rel=stylesheet]")
                .forEach(sheet -> document.body().appendChild(sheet));
    }

    private String where(String path, SignedIn user) {
        return path.isEmpty()
                ? Words.of("home.title", user.name())
                : items.stream()
                        .filter(item -> covers(item, path))
                        .max(Comparator.comparingInt(item -> item.path().length()))
                        .map(item -> Words.of(item.labelKey()))
                        .orElseGet(() -> Words.of("app.name"));
    }

    private boolean covers(NavItem item, String path) {
        return !item.path().isEmpty() && isUnder(path, item.path())
                || item.covers().stream().anyMatch(route -> isUnder(path, route))
                || covers.stream()
                        .filter(cover -> cover.path().equals(item.path()))
                        .flatMap(cover -> cover.routes().stream())
                        .anyMatch(route -> isUnder(path, route));
    }

    private static boolean isUnder(String path, String route) {
        return path.equals(route) || path.startsWith(route + "/");
    }

    private void waiting(Element first, SignedIn user) {
        List<Waiting> lines = lines(user);
        if (lines.isEmpty()) {
            return;
        }
        first.appendElement("h2").text(Words.of("home.waiting"));
        Element list = first.appendElement("ol");
        lines.stream().limit(LINES).forEach(line -> list.appendChild(item(line)));
    }

    /** Without a database the page itself says what is the matter. */
    private List<Waiting> lines(SignedIn user) {
        try {
            return Gathering.of(() -> queue.of(user));
        } catch (RuntimeException problem) {
            LOG.debug("The first words go without what waits", problem);
            return List.of();
        }
    }

    private Element item(Waiting line) {
        Element item = new Element("li");
        if (line.todo() instanceof Waiting.Todo.Open open) {
            item.appendElement("a").attr("href", "/" + open.path()).text(line.what());
        } else {
            item.appendText(line.what());
        }
        if (!line.detail().isEmpty()) {
            item.appendElement("span").text(line.detail());
        }
        if (line.due() != null) {
            item.appendElement("span").text(dates.due(line.due(), Words.locale()));
        }
        return item;
    }

    private void navigation(Element first, SignedIn user) {
        Element nav = first.appendElement("nav").attr("aria-label", Words.of("shell.nav"));
        items.stream()
                .filter(item -> item.roles().stream().anyMatch(user::has))
                .sorted(Comparator.comparingInt(NavItem::order))
                .forEach(item ->
                        nav.appendElement("a").attr("href", "/" + item.path()).text(Words.of(item.labelKey())));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("META-INF/resources/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
