package academy.guildhall.platform.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;

/** Signs out, which leaves nothing on the device; while it keeps something that the server doesn't have, it asks first. */
class SignOut extends NativeButton {
    private final transient AuthenticationContext authentication;
    private final transient List<KeptOnDevice> kept;

    SignOut(AuthenticationContext authentication, List<KeptOnDevice> kept) {
        this.authentication = authentication;
        this.kept = kept;
        setText(getTranslation("shell.signOut"));
        setId("sign-out");
        addClickListener(press -> ask(0));
    }

    private void ask(int nth) {
        if (nth == kept.size()) {
            leave(0);
            return;
        }
        KeptOnDevice here = kept.get(nth);
        // A browser that can't count keeps nothing either.
        getElement()
                .executeJs("return import($0).then(kept => kept.count()).catch(() => 0)", here.module())
                .then(Integer.class, count -> {
                    if (count == 0) {
                        ask(nth + 1);
                    } else {
                        Confirm.ask(
                                getTranslation("shell.signOut"),
                                getTranslation(here.key(), count),
                                getTranslation("shell.signOut.lose"),
                                () -> ask(nth + 1));
                    }
                });
    }

    /** Over https the browser is told to clear all; over http it doesn't listen, so each room's script clears its own first. */
    private void leave(int nth) {
        if (nth == kept.size()) {
            authentication.logout();
            return;
        }
        getElement()
                .executeJs(
                        "return import($0).then(kept => kept.clear()).catch(() => 0).then(() => 0)",
                        kept.get(nth).module())
                .then(Integer.class, done -> leave(nth + 1));
    }
}
