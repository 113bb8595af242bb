package academy.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.certification.Certificates;
import academy.guildhall.certification.CertificationQueries;
import academy.guildhall.certification.Certifying;
import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.people.Consents;
import academy.guildhall.people.Grants;
import academy.guildhall.people.MobileNumber;
import academy.guildhall.people.NewPerson;
import academy.guildhall.people.People;
import academy.guildhall.people.PersonName;
import academy.guildhall.people.Reveals;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.results.Proposals;
import academy.guildhall.scoring.CorrectionQueries;
import academy.guildhall.scoring.SheetCorrections;
import academy.guildhall.scoring.SheetQueries;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every act on scores, notices, certificates, consents, reveals and grants is in the log, with who did it, and gets its seal. */
@ApplicationTest
class EveryActIsLoggedTest {
    private static final Pattern WRITES =
            Pattern.compile("(?:insert into|update|delete from)\\s+(?!set\\b)(\\w+)\\s*[\\w(\\n]");

    /** By which entry of the log each is told. */
    private static final Map<String, String> BESIDE_THE_AGGREGATES = Map.ofEntries(
            Map.entry("scoring score_sheet", "an empty draft; what is sent is told with its receipt"),
            Map.entry("marks trial_result", "panel TABULATED, VERIFIED"),
            Map.entry("marks reviewed_point", "review"),
            Map.entry("marks corrected_result", "review"),
            Map.entry("marks rules_rerun", "nothing counts of it: what other rules would have done"),
            Map.entry("marks rules_rerun_row", "the same"),
            Map.entry("results published_name", "notice OPEN"),
            Map.entry("results notice_correction", "objection PUT_RIGHT"),
            Map.entry("results notice_stuck", "nothing happens: why a notice couldn't be closed"),
            Map.entry("objections objection_point", "objection RECEIVED, BORNE_OUT, NOT_BORNE_OUT"),
            Map.entry("objections objection_investigator", "objection INVESTIGATORS"),
            Map.entry("objections objection_reply", "objection REPLY"),
            Map.entry("credentials academy_key", "academy KEY_MADE, KEY_RETIRED"),
            Map.entry("certification certificate_series", "certificate IN_FORCE"),
            Map.entry("certification certificate_printing", "certificate IN_FORCE, REPRINTED"),
            Map.entry("papers issued_paper", "certificate IN_FORCE, appointment"),
            Map.entry("people authority_grant", "organisation, when two are merged"),
            Map.entry("people organisation", "organisation"),
            Map.entry("people organisation_alias", "organisation"),
            Map.entry("people organisation_near", "nothing happens: names that are alike"),
            Map.entry("people Invitation", "account, when somebody takes it up"),
            Map.entry("people Passkey", "account SECOND_FACTOR_TAKEN"),
            Map.entry("people RecoveryCode", "account RECOVERY_CODE_USED, RECOVERY_CODES_NEW"),
            Map.entry("people wrong_step", "nothing happens: tries are counted"));

    @Autowired
    ApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LogSealer sealer;

    @Test
    void onScores() {
        Trials trials = Trials.lectured(context, 1);
        PanelId panel = trials.panel();
        trials.assessors.forEach(assessor -> trials.fill(panel, 1, assessor, 0.9));
        PersonId me = trials.assessors.get(1);
        PersonId chief = trials.assessors.getFirst();

        assertThat(loggedOf(() -> trials.assessors.forEach(assessor -> trials.send(panel, 1, assessor))))
                .containsExactlyElementsOf(
                        trials.assessors.stream().map(assessor -> "sheet SENT").toList());
        assertThat(loggedOf(() -> Acting.as(
                        me,
                        Role.ASSESSOR,
                        () -> context.getBean(SheetCorrections.class)
                                .askForMine(
                                        panel,
                                        1,
                                        context.getBean(SheetQueries.class)
                                                .sheet(panel, 1)
                                                .round(),
                                        "两项填反"))))
                .containsExactly("sheet ASKED");
        assertThat(loggedOf(() -> Acting.as(
                        chief,
                        Role.ASSESSOR,
                        () -> context.getBean(SheetCorrections.class)
                                .countersign(
                                        panel,
                                        1,
                                        me,
                                        context.getBean(CorrectionQueries.class)
                                                .open()
                                                .get(panel)
                                                .getFirst()
                                                .seen()))))
                .containsExactlyInAnyOrder("sheet GRANTED", "sheet DRAFT");
        trials.send(panel, 1, me);
        assertThat(loggedOf(() -> trials.tabulate(panel))).contains("panel TABULATED");
    }

    /** So that the chain vouches for the points, too: they are in a table of their own, which anybody could alter who owns it. */
    @Test
    void onAScoreSheetWithItsWholeReceipt() {
        Trials trials = Trials.lectured(context, 1);
        PersonId assessor = trials.assessors.getFirst();
        trials.fill(trials.panel(), 1, assessor, 0.9);
        trials.send(trials.panel(), 1, assessor);

        assertThat(jdbc.sql("""
                                select s.digest = replace(e.reason, 'SHA-256 ', '') from audit_entry e
                                join score_sheet s on s.id = e.subject_id
                                where e.subject = 'sheet' and e.to_state = 'SENT' and e.actor_id = :assessor
                                """)
                        .param("assessor", assessor.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void onCertificates() {
        Certifying certifying = Certifying.begin(context);
        Certificates.Issued[] issued = new Certificates.Issued[2];

        assertThat(loggedOf(() -> issued[0] = certifying.issue(certifying.cleared("证书甲"))))
                .contains("certificate IN_FORCE");
        assertThat(loggedOf(() -> reprint(certifying, issued[0]))).containsExactly("certificate REPRINTED");
        assertThat(loggedOf(() -> issued[1] = replace(certifying, issued[0])))
                .containsExactlyInAnyOrder("certificate IN_FORCE", "certificate SUPERSEDED");
        assertThat(loggedOf(() -> certifying.revoke(issued[1].id(), "荣誉系伪造"))).contains("certificate REVOKED");
    }

    private int reprint(Certifying certifying, Certificates.Issued issued) {
        return certifying.asAdministrator(() -> context.getBean(Certificates.class)
                .reprint(
                        issued.id(),
                        context.getBean(CertificationQueries.class)
                                .detail(issued.id())
                                .seen(),
                        "遗失补发"));
    }

    private Certificates.Issued replace(Certifying certifying, Certificates.Issued issued) {
        return certifying.asAdministrator(() -> context.getBean(Certificates.class)
                .replace(
                        issued.id(),
                        context.getBean(CertificationQueries.class)
                                .detail(issued.id())
                                .seen(),
                        "姓名有误"));
    }

    @Test
    void onConsents() {
        PersonId trainee = acting.person("学员甲");
        PersonId coordinator = acting.person("班主任甲");
        Consents consents = context.getBean(Consents.class);

        assertThat(loggedOf(() -> Acting.as(trainee, Role.TRAINEE, consents::give)))
                .containsExactly("consent GIVEN");
        assertThat(loggedOf(() -> Acting.as(trainee, Role.TRAINEE, consents::give)))
                .as("it stands already")
                .isEmpty();
        assertThat(loggedOf(() -> Acting.as(trainee, Role.TRAINEE, consents::withdraw)))
                .containsExactly("consent WITHDRAWN");
        assertThat(loggedOf(
                        () -> Acting.as(coordinator, Role.ADMINISTRATOR, () -> consents.enterPaper(trainee, "档案 3 号"))))
                .containsExactly("consent GIVEN");
        assertThat(last("actor_id = '" + coordinator + "' and reason = 'paper: 档案 3 号' and concerns_id = '" + trainee
                        + "'"))
                .isTrue();
    }

    @Test
    void onReveals() {
        PersonId administrator = acting.person("管理员甲");
        PersonId somebody = context.getBean(People.class)
                .enter(new NewPerson(
                        new PersonName("有号码的人"),
                        null,
                        Acting.identity(),
                        new MobileNumber("13800001234"),
                        null,
                        "示例焊接技术公司",
                        "海淀区",
                        "焊接",
                        "氩弧焊",
                        1,
                        List.of()));
        Reveals reveals = context.getBean(Reveals.class);

        assertThat(loggedOf(() -> Acting.as(administrator, Role.ADMINISTRATOR, () -> reveals.phone(somebody, "通知报到"))))
                .containsExactly("phone REVEALED");
        assertThat(loggedOf(
                        () -> Acting.as(administrator, Role.ADMINISTRATOR, () -> reveals.identity(somebody, "核对证件"))))
                .containsExactly("identity REVEALED");
        assertThat(last("actor_id = '" + administrator + "' and reason = '核对证件' and concerns_id = '" + somebody + "'"))
                .isTrue();
    }

    @Test
    void onGrants() {
        PersonId giver = acting.person("授权人");
        PersonId holder = acting.account(acting.person("受权人"));
        Grants grants = context.getBean(Grants.class);

        assertThat(loggedOf(() -> Acting.as(
                        giver, Role.SYSTEM_ADMINISTRATOR, () -> grants.give(holder, Grant.everywhere(Role.COACH)))))
                .containsExactly("grant COACH");
        assertThat(loggedOf(() -> Acting.as(
                        giver,
                        Role.SYSTEM_ADMINISTRATOR,
                        () -> grants.end(holder, grants.of(holder).getFirst().id(), "调离"))))
                .containsExactly("grant ENDED");
    }

    @Test
    void onTheResultsOfATrialUpToTheNotice() {
        Trials trials = Trials.ready(context, 1);
        PanelId[] panel = new PanelId[1];
        assertThat(loggedOf(() -> panel[0] = trials.published(0.9)))
                .contains("panel VERIFIED", "panel PUBLISHED", "candidate LECTURED");
        PersonId administrator = acting.person("管理员乙");

        assertThat(loggedOf(() -> Acting.as(
                        administrator,
                        Role.ADMINISTRATOR,
                        () -> context.getBean(Proposals.class).propose(trials.cohort, Set.copyOf(trials.enrolments)))))
                .contains("resultList PROPOSED", "resultEntry PROPOSED");
    }

    /** Statements of a room's own, beside its aggregates, which the log hears from: each belongs to an act that has its entry. */
    @Test
    void whatRoomsWriteBesideTheirAggregatesBelongsToAnActInTheLog() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String room : List.of(
                "scoring", "marks", "results", "objections", "certification", "credentials", "people", "papers")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/academy/guildhall", room))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    WRITES.matcher(Files.readString(file))
                            .results()
                            .forEach(statement -> found.add(room + " " + statement.group(1)));
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(BESIDE_THE_AGGREGATES.keySet());
    }

    /** Of what is new in the log, what it is about and what it became; all of it is sealed. */
    private List<String> loggedOf(Runnable act) {
        long before = jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
        act.run();
        sealer.sealAll();
        return jdbc.sql("""
                        select e.subject || ' ' || e.to_state from audit_entry e
                        join audit_link l on l.entry_id = e.id
                        where e.id > :before and e.actor_id is not null order by e.id
                        """).param("before", before).query(String.class).list();
    }

    private boolean last(String where) {
        return jdbc.sql("select " + where + " from audit_entry order by id desc limit 1")
                .query(Boolean.class)
                .single();
    }
}
