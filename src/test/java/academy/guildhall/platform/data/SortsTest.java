package academy.guildhall.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.Order;
import org.junit.jupiter.api.Test;

class SortsTest {
    private enum Step {
        FIRST,
        SECOND
    }

    private static final Sorts SORTS = Sorts.descending("at", "a.at desc, a.id", "a.at, a.id desc")
            .by("name", "p.pinyin_key")
            .byState("state", "a.state", Step.class);

    @Test
    void anAddressSaysByWhatAndWhichWay() {
        assertThat(Order.of("name")).isEqualTo(new Order("name", false));
        assertThat(Order.of("-name")).isEqualTo(new Order("name", true));
        assertThat(Order.of("-name").written()).isEqualTo("-name");
        assertThat(Order.of("")).isEqualTo(Order.OWN);
        assertThat(Order.of("-")).isEqualTo(Order.OWN);
        assertThat(Order.OWN.written()).isEmpty();
    }

    @Test
    void itsOwnOrderIsWalkedBothWays() {
        assertThat(SORTS.of(Order.OWN)).isEqualTo("a.at desc, a.id");
        assertThat(SORTS.of(Order.of("-at"))).isEqualTo("a.at desc, a.id");
        assertThat(SORTS.of(Order.of("at"))).isEqualTo("a.at, a.id desc");
        assertThat(SORTS.page(Order.of("at"), "select a.id from a", "join b"))
                .isEqualTo("select a.id from a order by a.at, a.id desc offset :offset limit :limit");
    }

    @Test
    void equalsKeepTheListsOwnOrderAndWhatIsMissingComesLast() {
        assertThat(SORTS.of(Order.of("name"))).isEqualTo("p.pinyin_key nulls last, a.at desc, a.id");
        assertThat(SORTS.of(Order.of("-name"))).isEqualTo("p.pinyin_key desc nulls last, a.at desc, a.id");
        assertThat(SORTS.of(Order.of("state")))
                .startsWith("array_position(array['FIRST', 'SECOND'], a.state) nulls last");
    }

    @Test
    void anotherOrderIsPutOverWhatTheListShows() {
        assertThat(SORTS.page(Order.of("name"), "select a.id from a", "join p"))
                .isEqualTo("select k.id from (select a.id from a order by a.at desc, a.id limit 10000) k join p"
                        + " order by p.pinyin_key nulls last, a.at desc, a.id offset :offset limit :limit");
    }

    @Test
    void nothingOfAnAddressReachesAStatement() {
        Order evil = Order.of("name desc; drop table person");
        assertThat(SORTS.of(evil)).isEqualTo(SORTS.of(Order.OWN));
        assertThat(SORTS.page(evil, "select a.id from a", ""))
                .isEqualTo(SORTS.page(Order.OWN, "select a.id from a", ""));
        assertThat(SORTS.names()).containsExactlyInAnyOrder("at", "name", "state");
    }
}
