package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what every long list answers at 1,000 rows and at 1,000,000, or at {@code -Dmultitude.size}: a count and a page of
 * 50, as the browser asks for them.
 */
@Tag("benchmark")
@ApplicationTest
// Making a million rows is silent for longer than any page may wait.
@TestPropertySource(properties = "spring.datasource.hikari.data-source-properties.socketTimeout=0")
class LongListsTest extends SpringBrowserlessTest {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("multitude.size", 1_000_000);
    private static final int WARM_UP = 12;
    private static final int TIMES = 25;
    private static final double MOST_MILLIS = 40;
    private static final double NANOS = 1e6;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        Acting.signOut();
    }

    @Test
    void opensLongListsAsFastAsShortOnes() throws Exception {
        Map<String, Double> few = measured(FEW);
        Map<String, Double> many = measured(MANY);
        StringBuilder table = new StringBuilder(
                "| list: count and one page of 50 | %,d rows | %,d rows |%n|---|--:|--:|%n".formatted(FEW, MANY));
        few.forEach((what, millis) ->
                table.append(String.format(Locale.ROOT, "| %s | %.1f ms | %.1f ms |%n", what, millis, many.get(what))));
        Readme.put("lists", table.toString());
        assertThat(many.values()).as("%s", many).allMatch(millis -> millis <= MOST_MILLIS);
    }

    private Map<String, Double> measured(int size) {
        Multitude multitude = new Multitude(jdbc, transaction, size);
        multitude.gather();
        try {
            return measure(multitude);
        } finally {
            if (size == FEW) {
                multitude.leave();
            }
        }
    }

    Map<String, Double> measure(Multitude multitude) {
        Map<String, Double> measured = new LinkedHashMap<>();
        Acting.signIn(multitude.somebody(), Role.ADMINISTRATOR, Role.AUDITOR);
        new LongLists(context).asks().forEach((what, ask) -> measured.put(what, median(ask)));
        Acting.signIn(multitude.somebody(), Role.ADMINISTRATOR);
        // From another page, whose own time doesn't count.
        measured.put(
                "administrator's home, whole",
                median(
                        () -> UI.getCurrent().navigate("account"),
                        () -> UI.getCurrent().navigate("")));
        return measured;
    }

    private static double median(Runnable ask) {
        return median(() -> {}, ask);
    }

    private static double median(Runnable before, Runnable ask) {
        for (int i = 0; i < WARM_UP; i++) {
            before.run();
            ask.run();
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            before.run();
            long began = System.nanoTime();
            ask.run();
            nanos.add(System.nanoTime() - began);
        }
        nanos.sort(null);
        return nanos.get(TIMES / 2) / NANOS;
    }
}
