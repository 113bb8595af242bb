package academy.guildhall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.ui.ChoiceBox;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

@AnalyzeClasses(packages = "academy.guildhall", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule viewsNeverSeeARepositoryOrAnEntity = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule viewsCallGuardedServicesOnly = noClasses()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(ModuleApi.class);

    /** Who moves an aggregate, says what happened or refuses reads and writes through stores and queries of the room. */
    @ArchTest
    static final ArchRule whoDecidesHoldsNoSql = noClasses()
            .that()
            .areNotAnnotatedWith(org.springframework.stereotype.Repository.class)
            .and(decide())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    private static DescribedPredicate<JavaClass> decide() {
        return DescribedPredicate.describe(
                "decide",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(used -> used.isAssignableTo(Repository.class)
                                || used.isEquivalentTo(ApplicationEventPublisher.class)
                                || used.isEquivalentTo(Refusal.class)
                                        && !type.getSimpleName().endsWith("Queries")));
    }

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .and()
            .resideOutsideOfPackage("..platform.data..")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule everyServiceMethodSaysWhoMayCallIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should(sayWhoMayCall());

    @ArchTest
    static final ArchRule everyRouteSaysWhoMayOpenIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    /** Nobody would read them elsewhere. See ADR 0061. */
    @ArchTest
    static final ArchRule rolesStandOnServicesAndPagesOnly = classes()
            .that()
            .areNotAnnotatedWith(Service.class)
            .and()
            .areNotAnnotatedWith(Route.class)
            .and()
            .areNotAnnotatedWith(Layout.class)
            .should(nameNoRole());

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule theSecurityContextHasOneReader = noClasses()
            .that()
            .resideOutsideOfPackage("..platform.security..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SecurityContextHolder.class);

    @ArchTest
    static final ArchRule noInlineStyles =
            noClasses().should().dependOnClassesThat().areAssignableTo(Style.class);

    @ArchTest
    static final ArchRule controllersAndViewsArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule nullIsDeclaredEverywhere = classes().should(liveInANullMarkedPackage());

    /** What was typed there and not chosen would be kept as nothing in silence. See {@link ChoiceBox}. */
    @ArchTest
    static final ArchRule boxesToChooseFromKeepNothingInSilence = noClasses()
            .that()
            .resideOutsideOfPackage("..platform.ui..")
            .should(callConstructorOf(ComboBox.class))
            .orShould(callConstructorOf(MultiSelectComboBox.class));

    private static ArchCondition<JavaClass> callConstructorOf(Class<?> box) {
        return new ArchCondition<>("make a " + box.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(box))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("carry a role at the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean guarded = isGuarded(method::isAnnotatedWith) || isGuarded(method.getOwner()::isAnnotatedWith);
                if (!guarded
                        && !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open to anyone"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> nameNoRole() {
        return new ArchCondition<>("name no role") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isGuarded(type::isAnnotatedWith)
                        || type.getMethods().stream().anyMatch(method -> isGuarded(method::isAnnotatedWith))) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " names a role, and nothing there reads it"));
                }
            }
        };
    }

    private static boolean isGuarded(
            java.util.function.Predicate<Class<? extends java.lang.annotation.Annotation>> has) {
        return has.test(RolesAllowed.class) || has.test(PermitAll.class);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        DescribedPredicate<JavaClass> marked = DescribedPredicate.describe(
                "null-marked", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!marked.test(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " is in a package without @NullMarked"));
                }
            }
        };
    }
}
