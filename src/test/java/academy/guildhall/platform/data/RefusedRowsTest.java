package academy.guildhall.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses is named by its rule, and what stood in the row isn't printed. */
@ApplicationTest
class RefusedRowsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Test
    void saysWhichRuleARowBrokeAndNothingOfWhatStandsInIt() {
        PersonId person = acting.account(acting.person("某人"), Role.COACH);
        String login = jdbc.sql("select login from account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into account (id, version, person_id, login, state, language, created_at)
                                select gen_random_uuid(), 0, person_id, login, state, language, created_at
                                from account where person_id = :person
                                """).param("person", person.value()).update())
                .satisfies(refused -> {
                    StringWriter printed = new StringWriter();
                    refused.printStackTrace(new PrintWriter(printed));
                    assertThat(printed.toString())
                            .contains("violates unique constraint")
                            .doesNotContain(login, person.toString());
                });
    }
}
