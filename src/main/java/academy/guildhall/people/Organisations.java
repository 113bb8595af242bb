package academy.guildhall.people;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
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
            select o.id, o.name, o.kind, o.version, (select count(*) from person p where p.employer_id = o.id) as people,
                   (select count(*) from organisation c where c.parent_id = o.id) as children
            from organisation o
            where true
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
    public record Row(
            OrganisationId id, String name, String kind, int people, int children, List<String> near, Seen seen)
            implements Shown {
        /** This organisation, as whoever merges it saw it. */
        public Chosen chosen() {
            return new Chosen(id, seen);
        }

        @Override
        public List<Fact> facts() {
            return List.of(
                    new Fact("organisation.name", name),
                    new Fact("organisation.people", people),
                    new Fact("organisation.children", children));
        }

        private static Row of(ResultSet rs, NearNames names) throws SQLException {
            String name = rs.getString("name");
            return new Row(
                    new OrganisationId(rs.getObject("id", UUID.class)),
                    name,
                    rs.getString("kind"),
                    rs.getInt("people"),
                    rs.getInt("children"),
                    names.to(name),
                    Seen.of(rs.getInt("version")));
        }
    }

    /** One of two to be merged, as it was seen. */
    public record Chosen(OrganisationId id, Seen seen) {}

    private NearNames names() {
        return new NearNames(
                jdbc.sql("select name from organisation").query(String.class).list());
    }

    /** One page of the list, by name. */
    public List<Row> page(String text, int offset, int limit) {
        SearchQuery asked = SearchQuery.of(text);
        NearNames names = names();
        return asked.bind(jdbc.sql(ROW + asked.and("o") + " order by o.name_key, o.id offset :offset limit :limit"))
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> Row.of(rs, names))
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
        NearNames names = names();
        return jdbc.sql(ROW + " order by o.name_key, o.id").query((rs, row) -> Row.of(rs, names)).list().stream()
                .filter(row -> !row.near().isEmpty())
                .toList();
    }

    public Row find(OrganisationId id) {
        NearNames names = names();
        return jdbc.sql(ROW + " and o.id = :id")
                .param("id", id.value())
                .query((rs, row) -> Row.of(rs, names))
                .optional()
                .orElseThrow(() -> new NotFound("organisation", id));
    }

    /** Those that may be the same as this one. */
    public List<Row> near(OrganisationId id) {
        Row known = find(id);
        return doubles().stream()
                .filter(row -> known.near().contains(row.name()))
                .toList();
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
    public void merge(Chosen going, Chosen keeping, String reason) {
        OrganisationId goes = going.id();
        OrganisationId kept = keeping.id();
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
        going.seen().mustBe(from.seen(), from::facts);
        keeping.seen().mustBe(to.seen(), to::facts);
        for (Person person : persons.at(goes)) {
            person.worksAt(kept, to.name());
            persons.save(person);
        }
        jdbc.sql("""
                        update organisation set version = version + 1,
                            parent_id = case when parent_id = :goes then null else parent_id end
                        where id = :kept
                        """).param("kept", kept.value()).param("goes", goes.value()).update();
        jdbc.sql("update organisation set parent_id = :kept, version = version + 1 where parent_id = :goes")
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
