package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.admissions.ApplicationId;
import academy.guildhall.admissions.NominationImportId;
import academy.guildhall.appointment.AppointmentId;
import academy.guildhall.certification.CertificateId;
import academy.guildhall.comments.CommentId;
import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.objections.ObjectionDesk;
import academy.guildhall.objections.ObjectionForm;
import academy.guildhall.objections.ObjectionId;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.Scope.Kind;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.OpenCohort;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.ResultEntryId;
import academy.guildhall.results.ResultListId;
import academy.guildhall.scoring.SheetId;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.timetable.SessionId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks every role within every scope over every service that those who run something use, between the two academies of the
 * sample. What is named by a typed id is asked for by the guard; what isn't is written down in {@code access-scopes.txt} with
 * the others, and what it answers is read for anything that is the other academy's. See ADR 0110.
 */
@ApplicationTest
@TestPropertySource(properties = "guildhall.sample=true")
class ScopeAccessTest {
    private static final Path WRITTEN = Path.of("src/test/resources/access-scopes.txt");
    private static final String BY_ITSELF = "narrows itself";
    private static final int LAST = 99;
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final Map<Class<?>, Object> city = new LinkedHashMap<>();
    private Scopes own = new Scopes();
    private Scopes other = new Scopes();

    /** The scopes around one cohort. */
    private static final class Scopes {
        private final Map<Kind, Scope> of = new LinkedHashMap<>();

        Scope of(Kind kind) {
            return Objects.requireNonNull(of.get(kind));
        }
    }

    private record Call(Object service, Method method, String name, Set<Role> staff) {}

    @BeforeEach
    void theCityAcademy() {
        own = around("c.batch = 2 and p.code = 'GJJS'");
        other = around("p.code = 'QJJS'");
        CohortId cohort = new CohortId(id(own, Kind.COHORT));
        city.put(CohortId.class, cohort);
        city.put(ProgrammeId.class, new ProgrammeId(id(own, Kind.PROGRAMME)));
        city.put(AcademyId.class, new AcademyId(id(own, Kind.ACADEMY)));
        city.put(EnrolmentId.class, new EnrolmentId(one("select id from enrolment where cohort_id = :cohort")));
        city.put(PersonId.class, new PersonId(one("select person_id from enrolment where cohort_id = :cohort")));
        city.put(ApplicationId.class, new ApplicationId(one("select id from application where cohort_id = :cohort")));
        city.put(NominationImportId.class, new NominationImportId(one("""
                        select i.id from nomination_import i
                        where i.programme_id = (select programme_id from cohort where id = :cohort)
                        """)));
        city.put(SessionId.class, new SessionId(one("select id from session where cohort_id = :cohort")));
        city.put(PanelId.class, new PanelId(one("select id from panel where cohort_id = :cohort")));
        city.put(CandidateId.class, new CandidateId(one("""
                        select c.id from trial_candidate c join panel p on p.id = c.panel_id where p.cohort_id = :cohort
                        """)));
        city.put(SheetId.class, new SheetId(one("""
                        select s.id from score_sheet s join trial_candidate c on c.id = s.candidate_id
                        join panel p on p.id = c.panel_id where p.cohort_id = :cohort
                        """)));
        UUID project = one("""
                select p.id from course_project p join enrolment e on e.id = p.enrolment_id
                join page_comment c on c.about = p.id where e.cohort_id = :cohort
                """);
        city.put(CourseProjectId.class, new CourseProjectId(project));
        city.put(CommentId.class, new CommentId(one("select id from page_comment where about = '" + project + "'")));
        city.put(
                DocumentId.class,
                new DocumentId(one("select document_id from deck_version where project_id = '" + project + "'")));
        city.put(ResultListId.class, new ResultListId(one("select id from result_list where cohort_id = :cohort")));
        city.put(ResultEntryId.class, new ResultEntryId(one("""
                        select r.id from result_entry r join result_list l on l.id = r.list_id where l.cohort_id = :cohort
                        """)));
        city.put(PublicNoticeId.class, new PublicNoticeId(one("""
                        select n.id from public_notice n join result_list l on l.id = n.list_id where l.cohort_id = :cohort
                        """)));
        city.put(ObjectionId.class, objection());
        city.put(CertificateId.class, new CertificateId(one("select id from certificate")));
        city.put(AppointmentId.class, new AppointmentId(one("select id from appointment")));
    }

    private ObjectionId objection() {
        List<UUID> there = jdbc.sql("select id from objection_case limit 1")
                .query(UUID.class)
                .list();
        return there.isEmpty()
                ? context.getBean(ObjectionDesk.class)
                        .object(
                                (PublicNoticeId) city.get(PublicNoticeId.class),
                                new ObjectionForm(
                                        (ResultEntryId) city.get(ResultEntryId.class),
                                        false,
                                        "某群众",
                                        "示例路一号",
                                        "13800000000",
                                        List.of("反映的情况如下：示例内容。")),
                                "10.0.0.1")
                        .id()
                : new ObjectionId(there.getFirst());
    }

    private Scopes around(String condition) {
        Scopes scopes = new Scopes();
        scopes.of.put(Kind.INSTALLATION, Scope.INSTALLATION);
        jdbc.sql("""
                        select c.id as cohort, p.id as programme, p.academy_id as academy from cohort c
                        join programme p on p.id = c.programme_id
                        where %s order by c.year desc limit 1
                        """.formatted(condition)).query(rs -> {
            scopes.of.put(Kind.COHORT, Scope.cohort(rs.getObject("cohort", UUID.class)));
            scopes.of.put(Kind.PROGRAMME, Scope.programme(rs.getObject("programme", UUID.class)));
            scopes.of.put(Kind.ACADEMY, Scope.academy(rs.getObject("academy", UUID.class)));
        });
        return scopes;
    }

    private static UUID id(Scopes scopes, Kind kind) {
        return Objects.requireNonNull(scopes.of(kind).id());
    }

    private UUID one(String sql) {
        return jdbc.sql(sql + " limit 1")
                .param("cohort", id(own, Kind.COHORT))
                .query(UUID.class)
                .single();
    }

    @Test
    void everyServiceIsWrittenDownWithHowItIsScoped() throws IOException {
        List<String> found = calls().stream()
                .map(call -> call.name() + ": "
                        + (named(call).isEmpty()
                                ? BY_ITSELF
                                : "by "
                                        + named(call).stream()
                                                .map(Class::getSimpleName)
                                                .collect(Collectors.joining(", "))))
                .toList();
        assertThat(found).containsExactlyElementsOf(Files.readAllLines(WRITTEN));
    }

    @Test
    void whoStandsElsewhereFindsNothingAndWhoStandsOverItIsLetIn() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Call call : calls()) {
            Set<Class<?>> named = named(call);
            if (named.isEmpty()) {
                continue;
            }
            for (Role role : call.staff()) {
                for (Kind kind : role.scopes()) {
                    if (kind == Kind.BRANCH) {
                        continue;
                    }
                    boolean expected =
                            kind == Kind.INSTALLATION || named.stream().allMatch(type -> covers(kind, type));
                    tried += 2;
                    if (isLetIn(call, role, own.of(kind)) != expected) {
                        wrong.add(call.name() + " as " + role + " of its own " + kind
                                + (expected ? " is refused" : " is let in"));
                    }
                    if (kind != Kind.INSTALLATION && isLetIn(call, role, other.of(kind))) {
                        wrong.add(call.name() + " as " + role + " of another " + kind + " is let in");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(500);
    }

    /** Whether the city's scope of this kind holds what such an id names; certificates are of an earlier cohort. */
    private static boolean covers(Kind kind, Class<?> type) {
        return switch (kind) {
            case INSTALLATION, ACADEMY -> true;
            case PROGRAMME -> type != AcademyId.class;
            case COHORT ->
                !Set.of(
                                AcademyId.class,
                                ProgrammeId.class,
                                NominationImportId.class,
                                CertificateId.class,
                                AppointmentId.class)
                        .contains(type);
            case BRANCH -> false;
        };
    }

    @Test
    void anOfficerFindsTheirBranchAndNobodyElses() {
        ApplicationId application = (ApplicationId) city.get(ApplicationId.class);
        UUID nominator = jdbc.sql("select nominator_id from application where id = :id")
                .param("id", application.value())
                .query(UUID.class)
                .single();
        UUID stranger = jdbc.sql("""
                        select o.id from organisation o
                        where o.id not in (select branch_id from branches_of(:nominator))
                          and o.id not in (select branch_id from application a join person p on p.id = a.person_id,
                              branches_of(p.employer_id) where a.id = :id)
                        limit 1
                        """)
                .param("nominator", nominator)
                .param("id", application.value())
                .query(UUID.class)
                .single();
        for (Call call : calls()) {
            if (call.staff().contains(Role.OFFICER) && !named(call).isEmpty()) {
                assertThat(isLetIn(call, Role.OFFICER, Scope.branch(nominator)))
                        .as(call.name())
                        .isTrue();
                assertThat(isLetIn(call, Role.OFFICER, Scope.branch(stranger)))
                        .as(call.name())
                        .isFalse();
            }
        }
    }

    @Test
    void whatNarrowsItselfShowsNothingOfAnotherAcademy() {
        Set<String> theirs = marks(own);
        theirs.removeAll(marks(other));
        Set<String> ours = marks(other);
        ours.removeAll(marks(own));
        List<String> wrong = new ArrayList<>();
        Set<String> answered = new TreeSet<>();
        for (Call call : calls()) {
            if (!named(call).isEmpty()) {
                continue;
            }
            for (Role role : call.staff()) {
                if (!role.scopes().contains(Kind.ACADEMY)) {
                    continue;
                }
                answer(call, role, other.of(Kind.ACADEMY))
                        .ifPresent(text -> leak(text, theirs)
                                .ifPresent(leak ->
                                        wrong.add(call.name() + " as " + role + " of the district shows " + leak)));
                answer(call, role, own.of(Kind.ACADEMY)).ifPresent(text -> {
                    leak(text, ours)
                            .ifPresent(leak -> wrong.add(call.name() + " as " + role + " of the city shows " + leak));
                    if (leak(text, theirs).isPresent()) {
                        answered.add(call.name());
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        // It isn't silence that keeps the secret.
        assertThat(answered).hasSizeGreaterThan(10);
    }

    /** The ids of all that is an academy's, and the names of its people. */
    private Set<String> marks(Scopes scopes) {
        return new HashSet<>(jdbc.sql("""
                        with c as (select c.id, c.programme_id from cohort c join programme p on p.id = c.programme_id
                                   where p.academy_id = :academy),
                             e as (select e.* from enrolment e join c on c.id = e.cohort_id)
                        select cast(id as text) from c
                        union select cast(programme_id as text) from c
                        union select cast(id as text) from e
                        union select cast(person_id as text) from e
                        union select p.name from e join person p on p.id = e.person_id
                        union select cast(a.id as text) from application a where a.programme_id in (select programme_id from c)
                        union select cast(s.id as text) from session s where s.cohort_id in (select id from c)
                        union select cast(p.id as text) from panel p where p.cohort_id in (select id from c)
                        union select cast(l.id as text) from result_list l where l.cohort_id in (select id from c)
                        union select cast(f.id as text) from certificate f where f.enrolment_id in (select id from e)
                        union select cast(x.person_id as text) from belonging x where x.academy_id = :academy
                        union select cast(:academy as text)
                        """)
                .param("academy", id(scopes, Kind.ACADEMY))
                .query(String.class)
                .list());
    }

    private static java.util.Optional<String> leak(String text, Set<String> marks) {
        Matcher ids = UUIDS.matcher(text);
        while (ids.find()) {
            if (marks.contains(ids.group())) {
                return java.util.Optional.of(ids.group());
            }
        }
        return marks.stream()
                .filter(mark -> mark.length() < 36 && text.contains(mark))
                .findFirst();
    }

    private java.util.Optional<String> answer(Call call, Role role, Scope scope) {
        return java.util.Optional.ofNullable(transactions.execute(status -> {
            status.setRollbackOnly();
            return Acting.ask(PersonId.next(), Acting.grant(role, scope), () -> {
                try {
                    return String.valueOf(call.method().invoke(call.service(), arguments(call.method(), true)));
                } catch (InvocationTargetException e) {
                    return null;
                }
            });
        }));
    }

    private boolean isLetIn(Call call, Role role, Scope scope) {
        Grant grant = Acting.grant(role, scope);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            status.setRollbackOnly();
            return Acting.ask(PersonId.next(), grant, () -> {
                try {
                    call.method().invoke(call.service(), arguments(call.method(), false));
                    return true;
                } catch (InvocationTargetException e) {
                    return !isGuard(e.getCause());
                }
            });
        }));
    }

    private static boolean isGuard(Throwable thrown) {
        return thrown instanceof NotFound
                && Arrays.stream(thrown.getStackTrace())
                        .limit(3)
                        .anyMatch(frame -> frame.getClassName().endsWith("security.ScopeGuard"));
    }

    /** Each id of the city's; for what narrows itself whatever a page would ask for first. */
    private @Nullable Object[] arguments(Method method, boolean asAPage) {
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        int last = types.length - 1;
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], asAPage, i == last && i > 0 ? LAST : i);
        }
        return arguments;
    }

    private @Nullable Object argument(Type type, boolean asAPage, int place) {
        if (type instanceof ParameterizedType many
                && Collection.class.isAssignableFrom((Class<?>) many.getRawType())
                && many.getActualTypeArguments()[0] instanceof Class<?> element) {
            Object id = nested(element) ? record(element, asAPage) : city.get(element);
            if (((Class<?>) many.getRawType()).isAssignableFrom(List.class)) {
                return id == null ? List.of() : List.of(id);
            }
            return id == null ? Set.of() : Set.of(id);
        }
        if (!(type instanceof Class<?> plain)) {
            return null;
        }
        if (city.containsKey(plain)) {
            return city.get(plain);
        }
        if (plain == OpenCohort.class) {
            var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
            return new OpenCohort((ProgrammeId) city.get(ProgrammeId.class), 9, "九期", today, today, 40);
        }
        if (plain == PanelDetail.class) {
            return Acting.ask(
                    PersonId.next(),
                    Role.ADMINISTRATOR,
                    () -> context.getBean(academy.guildhall.panels.PanelQueries.class)
                            .detail((PanelId) city.get(PanelId.class)));
        }
        if (plain.isRecord() && (asAPage || nested(plain))) {
            return record(plain, asAPage);
        }
        if (plain == int.class) {
            return !asAPage ? 1 : place == LAST ? 500 : 0;
        }
        if (plain == long.class) {
            return 1L;
        }
        if (plain == Locale.class) {
            return Locale.CHINESE;
        }
        if (plain == String.class) {
            return asAPage ? "" : null;
        }
        if (plain.isEnum()) {
            return null;
        }
        return plain == boolean.class
                ? Boolean.FALSE
                : plain == java.time.LocalDate.class ? java.time.LocalDate.EPOCH : null;
    }

    private boolean nested(Class<?> type) {
        return type.isRecord()
                && !city.containsKey(type)
                && Arrays.stream(type.getRecordComponents()).anyMatch(part -> city.containsKey(part.getType()));
    }

    private @Nullable Object record(Class<?> type, boolean asAPage) {
        try {
            RecordComponent[] parts = type.getRecordComponents();
            Object[] values = Arrays.stream(parts)
                    .map(part ->
                            part.getType() == String.class && part.getName().equals("text")
                                    ? ""
                                    : argument(part.getGenericType(), asAPage, 0))
                    .toArray();
            for (int i = 0; i < parts.length; i++) {
                if (parts[i].getType() == String.class && !parts[i].getName().equals("text")) {
                    values[i] = asAPage ? null : "";
                }
            }
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unbuilt) {
            return null;
        }
    }

    /** The typed ids that a call names, alone, in a collection, or inside a record; a person only when nothing else. */
    private Set<Class<?>> named(Call call) {
        Set<Class<?>> named = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
        for (Type type : call.method().getGenericParameterTypes()) {
            gather(type, named, 0);
        }
        if (named.size() > 1) {
            named.remove(PersonId.class);
        }
        return named;
    }

    private void gather(Type type, Set<Class<?>> named, int depth) {
        if (type instanceof ParameterizedType many) {
            for (Type argument : many.getActualTypeArguments()) {
                gather(argument, named, depth + 1);
            }
        } else if (type instanceof Class<?> plain) {
            if (city.containsKey(plain)) {
                named.add(plain);
            } else if (plain.isRecord() && depth < 2 && plain.getPackageName().startsWith("academy.guildhall")) {
                for (RecordComponent part : plain.getRecordComponents()) {
                    gather(part.getGenericType(), named, depth + 1);
                }
            }
        }
    }

    /** The calls of those who run something; what is one's own asks whose it is, and is tested in its room. */
    private List<Call> calls() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("academy.guildhall"))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !method.isBridge())
                        .map(method -> new Call(bean, method, name(method), staff(method))))
                .filter(call -> !call.staff().isEmpty())
                .sorted(Comparator.comparing(Call::name))
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Set<Role> staff(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Set.of();
        }
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null && method.getDeclaringClass().isAnnotationPresent(PermitAll.class)) {
            return Set.of();
        }
        RolesAllowed its = roles == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : roles;
        return Arrays.stream(its.value())
                .filter(name -> !name.equals(Role.SYSTEM_))
                .map(Role::valueOf)
                .filter(role -> !role.isPersonal())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
