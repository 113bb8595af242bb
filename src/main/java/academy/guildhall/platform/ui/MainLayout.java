package academy.guildhall.platform.ui;

import academy.guildhall.platform.data.DatabaseAway;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.live.LivePages;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The shell: who I am, where I can go, and the page itself. On a phone the first three entries stand at the foot. */
@Layout
@PermitAll
@JsModule("context://ui/keys.js")
@JsModule("context://ui/focus.js")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final int AT_THE_FOOT = 3;
    private static final String NOTHING = "-";

    private final Div content = new Div();
    private final List<NavLink> links = new ArrayList<>();
    private final Anchor language = new Anchor();
    private final Span waiting = new Span();
    private String shown = NOTHING;
    private final transient AuthenticationContext authentication;
    private final transient List<KeptOnDevice> kept;
    private final transient List<ShellBadge> badges;
    private final transient SignedIn user;
    private final NextBar next;
    private final NativeButton search = new NativeButton();

    MainLayout(
            CurrentUser current,
            AuthenticationContext authentication,
            List<KeptOnDevice> kept,
            List<NavItem> items,
            List<NavCover> covers,
            List<ShellBadge> badges,
            AccountPage own,
            LivePages pages,
            Queue queue,
            List<Finds> finds,
            HumanDates dates,
            Installation installation) {
        this.authentication = authentication;
        this.kept = kept;
        this.badges = badges;
        this.user = current.get();
        this.next = new NextBar(queue, dates, user);
        addClassName("shell");
        content.addClassName("shell-content");
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        content.setId("content");
        add(
                new Live(pages, user.person()),
                skip,
                side(items.stream().map(item -> whole(item, covers)).toList(), own),
                content,
                next);
        if (installation.isSample()) {
            Div sample = new Div(getTranslation("shell.sample"));
            sample.addClassName("sample-note");
            addComponentAtIndex(2, sample);
        }
        search.addClickListener(press -> new SearchDialog(finds, user).open());
        search.setVisible(finds.stream().anyMatch(room -> room.roles().stream().anyMatch(user::has)));
        badges.forEach(badge -> {
            String topic = badge.topic(user);
            if (topic != null) {
                Live.listen(this, topic, () -> count(badge));
            }
        });
    }

    /** An entry with what other rooms put under it. */
    private static NavItem whole(NavItem item, List<NavCover> covers) {
        return item.covering(covers.stream()
                .filter(cover -> cover.path().equals(item.path()))
                .flatMap(cover -> cover.routes().stream())
                .toList());
    }

    private Component side(List<NavItem> items, AccountPage own) {
        Image mark = new Image("/img/mark.svg", "");
        Anchor home = new Anchor("/", mark, new Span(getTranslation("app.name")));
        home.getElement().setAttribute("router-link", true);
        home.addClassName("brand");
        search.addClassName("shell-search");
        search.add(Glyph.SEARCH.create(), new Span(getTranslation("search.open")), new Emphasis("Ctrl K"));
        search.getElement().setAttribute("data-key", "mod+k");
        search.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        search.getElement().setAttribute("aria-label", getTranslation("search.open"));
        Aside side = new Aside(home, search, navigation(items), account(own));
        side.addClassName("shell-side");
        return side;
    }

    private Nav navigation(List<NavItem> items) {
        Nav nav = new Nav();
        nav.addClassName("shell-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("shell.nav"));
        List<NavItem> mine = items.stream()
                .filter(item -> item.roles().stream().anyMatch(user::has))
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
        for (int i = 0; i < mine.size(); i++) {
            NavLink link = new NavLink(mine.get(i));
            link.setClassName("foot", i < AT_THE_FOOT);
            links.add(link);
            nav.add(link);
        }
        return nav;
    }

    private Component account(AccountPage own) {
        String roles = user.roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.name()))
                .collect(Collectors.joining(getTranslation("list.comma")));
        Span name = Tongue.say(new Span(), user.name());
        name.addClassName("account-name");
        Span held = new Span(roles);
        held.addClassName("account-roles");
        boolean chinese = Languages.isChinese(getLocale());
        language.setText(chinese ? "English" : "中文");
        language.getElement().setAttribute("lang", chinese ? "en" : "zh-CN");
        language.getElement().setAttribute("router-ignore", true);
        Anchor password = new Anchor("/" + own.path(), getTranslation(own.labelKey()));
        password.getElement().setAttribute("router-link", true);
        Div menu = new Div(held, password, language, new SignOut(authentication, kept));
        menu.addClassName("account-menu");
        Span word = new Span(getTranslation("shell.menu"));
        word.addClassName("menu-word");
        waiting.addClassNames("nav-count", "menu-word");
        waiting.setVisible(false);
        NativeDetails details = new NativeDetails(new Span(word, waiting, name), menu);
        details.addClassName("account");
        return details;
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.removeAll();
        content.getElement().appendChild(page.getElement());
    }

    /** Without a database a page is shown without counts: what is the matter is for the page to say. */
    private void count(ShellBadge badge) {
        if (Away.isMet()) {
            return;
        }
        try {
            show(badge);
        } catch (RuntimeException problem) {
            if (!DatabaseAway.isBehind(problem)) {
                throw problem;
            }
            Away.met();
        }
    }

    private void show(ShellBadge badge) {
        links.stream().filter(link -> link.leadsTo(badge.path())).forEach(link -> show(link, badge.count(user)));
    }

    /** On a phone an entry that isn't at the foot lies behind the menu: its count stands there, too. */
    private void show(NavLink link, int number) {
        link.count(number);
        if (!link.hasClassName("foot")) {
            waiting.setVisible(number > 0);
            waiting.setText(number > 99 ? "99+" : Integer.toString(number));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        boolean direct = links.stream().anyMatch(link -> link.leadsAbove(path));
        links.forEach(link -> link.mark(direct ? link.leadsAbove(path) : link.covers(path)));
        badges.forEach(this::count);
        next.left();
        if (!path.equals(shown) && !shown.equals(NOTHING)) {
            // Whoever came by a key or a link on the page hears where they are; a page that was loaded says so by
            // itself.
            content.getElement().executeJs("this.querySelector('h1')?.focus({preventScroll: true})");
        }
        shown = path;
        String to = Languages.isChinese(getLocale()) ? "en" : Languages.CHINESE.getLanguage();
        language.setHref("/language?to=" + to + "&back=/"
                + java.net.URLEncoder.encode(
                        event.getLocation().getPathWithQueryParameters(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
