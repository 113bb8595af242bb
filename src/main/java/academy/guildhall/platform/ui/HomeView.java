package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is mine to do now: the cards that the modules offer to my roles. */
@Route("")
@PermitAll
class HomeView extends Page {
    HomeView(CurrentUser current, List<HomeCard> cards) {
        SignedIn user = current.get();
        title(getTranslation("home.title", user.name()));
        Div board = new Div();
        board.addClassName("home");
        cards.stream()
                .filter(row -> row.roles().stream().anyMatch(user::has))
                .sorted(Comparator.comparingInt(HomeCard::order))
                .map(row -> row.create(user))
                .flatMap(Optional::stream)
                .forEach(board::add);
        add(board.getComponentCount() == 0 ? empty(getTranslation("home.nothing")) : board);
    }
}
