package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What waits for me, the most urgent first; before it where I am, behind it what is good to know. */
@Route("")
@PermitAll
class HomeView extends Page {
    HomeView(CurrentUser current, Queue queue, List<HomeCard> cards, HumanDates dates) {
        SignedIn user = current.get();
        title(getTranslation("home.title", user.name()));
        Div board = new Div();
        board.addClassName("home");
        Gathering.during(() -> {
            List<HomeCard> mine = cards.stream()
                    .filter(card -> card.roles().stream().anyMatch(user::has))
                    .sorted(Comparator.comparingInt(HomeCard::order))
                    .toList();
            show(board, mine.stream().filter(HomeCard::leads).toList(), user);
            List<Waiting> lines = queue.of(user);
            if (!lines.isEmpty()) {
                board.add(new WaitingList(lines, queue, dates));
            } else if (board.getComponentCount() == 0) {
                board.add(empty(getTranslation("home.nothing")));
            }
            show(board, mine.stream().filter(card -> !card.leads()).toList(), user);
        });
        add(board);
    }

    private static void show(Div board, List<HomeCard> cards, SignedIn user) {
        cards.stream().map(card -> card.create(user)).flatMap(Optional::stream).forEach(board::add);
    }
}
