package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.BlindTo;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From when a panel is planned until its results are published, for those on it who aren't recused. */
@Component
class ScoredBlind implements BlindTo {
    private final JdbcClient jdbc;

    ScoredBlind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hidden> whom(PersonId assessor) {
        return jdbc.sql("""
                        select c.enrolment_id as enrolment, c.person_id as person
                        from panel_member m
                        join panel p on p.id = m.panel_id and p.state not in ('PUBLISHED', 'CANCELLED')
                        join trial_candidate c on c.panel_id = p.id
                        where m.person_id = :assessor
                          and not exists (select from scoring_duty d
                              where d.candidate_id = c.id and d.assessor_id = m.person_id and d.recused)
                        """)
                .param("assessor", assessor.value())
                .query(Hidden.class)
                .list();
    }
}
