package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that the benchmark measures are such as the schema lets in. */
@ApplicationTest
class MultitudeTest {
    private static final int SIZE = Integer.getInteger("multitude.size", 2_000);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void keepsEveryKeyAndConditionOfTheSchema() {
        Multitude multitude = new Multitude(jdbc, transaction, SIZE);
        try {
            multitude.gatherUnderGuard();
            for (String table : new String[] {"person", "application", "certificate", "mail"}) {
                assertThat(count(table)).as(table).isEqualTo(SIZE);
            }
        } finally {
            multitude.leave();
        }
        assertThat(count("person")).isZero();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where id < '00000001-0000-0000-0000-000000000000'")
                .query(Integer.class)
                .single();
    }
}
