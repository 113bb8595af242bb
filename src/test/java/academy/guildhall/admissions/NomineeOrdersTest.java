package academy.guildhall.admissions;

import static org.assertj.core.api.Assertions.assertThatNoException;

import academy.guildhall.admissions.Nominees.Filter;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class NomineeOrdersTest {
    @Autowired
    Nominees nominees;

    @Autowired
    Acting acting;

    @Test
    void theDatabaseKnowsWhatEachOrderMeans() {
        for (String words : new String[] {"", "张"}) {
            for (String name : Nominees.SORTS.names()) {
                for (boolean down : new boolean[] {false, true}) {
                    assertThatNoException()
                            .as(name)
                            .isThrownBy(() -> Acting.ask(
                                    acting.person("干事"),
                                    Role.OFFICER,
                                    () -> nominees.page(new Filter(words, null, null), new Order(name, down), 0, 50)));
                }
            }
        }
    }
}
