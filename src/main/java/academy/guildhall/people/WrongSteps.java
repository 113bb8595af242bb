package academy.guildhall.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often in a row the second step after a right password was wrong. */
@Component
class WrongSteps {
    private final JdbcClient jdbc;

    WrongSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many there are with this one */
    int oneMore(UUID account) {
        return jdbc.sql("""
                        insert into wrong_step (account_id, tries) values (:account, 1)
                        on conflict (account_id) do update set tries = wrong_step.tries + 1
                        returning tries
                        """).param("account", account).query(Integer.class).single();
    }

    void none(UUID account) {
        jdbc.sql("delete from wrong_step where account_id = :account")
                .param("account", account)
                .update();
    }
}
