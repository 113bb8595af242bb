package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.TextKey;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that are known, which of them may be the same, and how two become one. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class Organisations {
    private static final int SHORTEST_REASON = 4;
    private static final String ROW = """
            select o.id, o.name, o.kind, (select count(*) from person p where p.employer_id = o.id) as people,
                   (select count(*) from organisation c where c.parent_id = o.id) as children,
                   array(select n.name from organisation_near x join organisation n on n.id = x.other_id
                         where x.organisation_id = o.id order by n.name collate "C") as near
            from organisation o
            """;

    private final JdbcClient jdbc;
    private final PersonRepository persons;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final Authority authority;

    Organisations(
            JdbcClient jdbc,
            PersonRepository persons,
            CurrentUser current,
            ApplicationEventPublisher events,
            Authority authority) {
        this.authority = authority;
        this.jdbc = jdbc;
        this.persons = persons;
        this.current = current;
        this.events = events;
    }

    /**
     * One organisation.
     *
     * @param kind UNION, GROUP or ENTERPRISE
     * @param people who work there
     * @param children the organisations right below it
     * @param near names of others that may be the same
     */
    public record Row(OrganisationId id, String name, String kind, int people, int children, List<String> near) {
        private static Row of(ResultSet rs, int row) throws SQLException {
            return new Row(
                    new OrganisationId(rs.getObject("id", UUID.class)),
                    rs.getString("name"),
                    rs.getString("kind"),
                    rs.getInt("people"),
                    rs.getInt("children"),
                    List.of((String[]) rs.getArray("near").getArray()));
        }
    }

    /** One page of the list, by name; what is told of each is gathered for those that are shown. */
    public List<Row> page(String text, int offset, int limit) {
        SearchQuery asked = SearchQuery.of(text);
        return asked.bind(jdbc.sql(ROW + "join (select o.id from organisation o where " + asked.condition("o") + """
                         order by o.name_key offset :offset limit :limit) k on k.id = o.id
                        order by o.name_key
                        """))
                .param("offset", offset)
                .param("limit", limit)
                .query(Row::of)
                .list();
    }

    public Tally count(String text) {
        SearchQuery asked = SearchQuery.of(text);
        return asked.bind(jdbc.sql(Tally.of("select from organisation o where " + asked.condition("o"))))
                .query(Tally.class)
                .single();
    }

    /** All that have others near to them, by name. */
    public List<Row> doubles() {
        return jdbc.sql(ROW + "where o.id in (select organisation_id from organisation_near) order by o.name_key")
                .query(Row::of)
                .list();
    }

    public Row find(OrganisationId id) {
        return jdbc.sql(ROW + "where o.id = :id")
                .param("id", id.value())
                .query(Row::of)
                .optional()
                .orElseThrow(() -> new NotFound("organisation", id));
    }

    /** Those that may be the same as this one. */
    public List<Row> near(OrganisationId id) {
        return jdbc.sql(ROW + """
                        where o.id in (select other_id from organisation_near where organisation_id = :id)
                        order by o.name_key
                        """).param("id", id.value()).query(Row::of).list();
    }

    /** The register is of all academies: whoever administers the installation makes one organisation of two. */
    public boolean mayMerge() {
        return authority.isEverywhere(Role.ADMINISTRATOR);
    }

    /**
     * Makes two organisations one: people and organisations below move to the one that is kept, and whoever writes the name of
     * the other from now on means it, too.
     */
    @Transactional
    public void merge(OrganisationId goes, OrganisationId kept, String reason) {
        if (!mayMerge()) {
            throw new Refusal("organisation.merge.everywhere");
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("organisation.merge.reason");
        }
        if (goes.equals(kept)) {
            throw new Refusal("organisation.merge.same");
        }
        List<UUID> locked = jdbc.sql("select id from organisation where id in (:ids) order by id for update")
                .param("ids", List.of(goes.value(), kept.value()))
                .query(UUID.class)
                .list();
        if (locked.size() < 2) {
            throw new Refusal("organisation.merge.gone");
        }
        Row from = find(goes);
        Row to = find(kept);
        for (Person person : persons.at(goes)) {
            person.worksAt(kept, to.name());
            persons.save(person);
        }
        jdbc.sql("update organisation set parent_id = null where id = :kept and parent_id = :goes")
                .param("kept", kept.value())
                .param("goes", goes.value())
                .update();
        jdbc.sql("update organisation set parent_id = :kept where parent_id = :goes")
                .param("kept", kept.value())
                .param("goes", goes.value())
                .update();
        jdbc.sql("update authority_grant set scope_id = :kept where scope = 'BRANCH' and scope_id = :goes")
                .param("kept", kept.value())
                .param("goes", goes.value())
                .update();
        jdbc.sql("update organisation_alias set organisation_id = :kept where organisation_id = :goes")
                .param("kept", kept.value())
                .param("goes", goes.value())
                .update();
        events.publishEvent(new OrganisationsMerged(goes, kept, from.name(), to.name(), current.act(reason.strip())));
        jdbc.sql("delete from organisation where id = :id")
                .param("id", goes.value())
                .update();
        jdbc.sql("insert into organisation_alias (name_key, organisation_id) values (:key, :kept)")
                .param("key", TextKey.of(from.name()))
                .param("kept", kept.value())
                .update();
    }
}
