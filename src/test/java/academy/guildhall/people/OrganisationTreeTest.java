package academy.guildhall.people;

import static academy.guildhall.testing.Acting.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Organisations stand under each other, and never in a circle. */
@ApplicationTest
class OrganisationTreeTest {
    @Autowired
    OrganisationTree tree;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    private PersonId administrator;
    private OrganisationId city;
    private OrganisationId district;
    private OrganisationId works;

    @BeforeEach
    void threeLevels() {
        administrator = acting.person("市级管理员");
        city = union("市");
        district = union("区");
        works = union("厂");
        put(works, district);
        put(district, city);
    }

    private OrganisationId union(String level) {
        return people.union("示例" + level + "总工会" + UUID.randomUUID());
    }

    private void put(OrganisationId organisation, @Nullable OrganisationId above) {
        Acting.as(administrator, Role.ADMINISTRATOR, () -> tree.put(organisation, seen(organisation), above));
    }

    private Seen seen(OrganisationId organisation) {
        return ask(administrator, Role.ADMINISTRATOR, () -> organisations.find(organisation))
                .seen();
    }

    @Test
    void standsUnderOneAndHasOthersBelow() {
        assertThat(ask(administrator, Role.ADMINISTRATOR, () -> tree.above(district)))
                .map(OrganisationTree.Named::id)
                .contains(city);
        assertThat(ask(administrator, Role.ADMINISTRATOR, () -> tree.below(district)))
                .extracting(OrganisationTree.Named::id)
                .containsExactly(works);
        put(district, null);
        assertThat(ask(administrator, Role.ADMINISTRATOR, () -> tree.above(district)))
                .isEmpty();
    }

    @Test
    void isPutElsewhereOnlyByWhoeverSawWhereItStands() {
        Seen before = seen(works);
        put(works, city);
        assertThatThrownBy(() -> Acting.as(administrator, Role.ADMINISTRATOR, () -> tree.put(works, before, null)))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts())
                                .extracting(Fact::label)
                                .containsExactly("organisation.above"));
        Seen now = seen(works);
        Acting.as(administrator, Role.ADMINISTRATOR, () -> tree.put(works, before, city));
        assertThat(seen(works)).as("where it stands already").isEqualTo(now);
    }

    @Test
    void refusesACircle() {
        for (OrganisationId below : new OrganisationId[] {city, district, works}) {
            assertThatThrownBy(() -> put(city, below))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("organisation.above.circle");
        }
    }

    @Test
    void isBuiltByWhoeverAdministersAllAcademies() {
        Grant narrow = Acting.grant(
                Role.ADMINISTRATOR, Scope.academy(academies.academy().value()));
        assertThatThrownBy(() -> ask(administrator, narrow, () -> {
                    tree.put(works, Seen.FIRST, city);
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("organisation.merge.everywhere");
    }
}
