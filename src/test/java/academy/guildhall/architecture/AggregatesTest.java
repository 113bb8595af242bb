package academy.guildhall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Nothing that an aggregate says of itself changes without its event: the log is written from events and from nothing else. */
class AggregatesTest {
    /** Changes of which another event of the same act speaks, or which are no step of anyone's way. */
    private static final Set<String> SPOKEN_OF_ELSEWHERE = Set.of(
            // Of the language that somebody reads, and of what they sign in with: the correction says it, and the
            // sample's own
            // addresses are no matter.
            "Account.speak",
            "Account.signInAs",
            // The panel's draw, move or end says it of all its candidates.
            "Candidate.draw",
            "Candidate.startAt",
            "Candidate.close",
            // The enrolment's admission or withdrawal says it.
            "Cohort.takeSeat",
            "Cohort.giveSeatBack",
            // Kept as it is typed, until it is handed in or sent.
            "CourseProject.describe",
            "ScoreSheet.enter",
            "ScoreSheet.note");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("academy.guildhall");

    @Test
    void aStateIsMovedInOnePlaceWhichAsksItsTableAndRegistersTheEvent() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass aggregate : aggregates()) {
            for (JavaMethod method : aggregate.getMethods()) {
                boolean moves = method.getFieldAccesses().stream()
                        .anyMatch(access -> access.getAccessType() == AccessType.SET
                                && access.getTarget().getName().equals("state")
                                && access.getTargetOwner().equals(aggregate));
                if (moves
                        && !(method.getName().equals("moveTo")
                                && calls(method).contains("leadsTo")
                                && calls(method).contains("registerEvent"))) {
                    wrong.add(name(method));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anAggregateThatChangesRegistersAnEvent() {
        Set<String> quiet = new TreeSet<>();
        for (JavaClass aggregate : aggregates()) {
            for (JavaMethod method : aggregate.getMethods()) {
                boolean changes = method.getFieldAccesses().stream()
                        .anyMatch(access -> access.getAccessType() == AccessType.SET
                                && access.getTargetOwner().equals(aggregate));
                boolean isPrivate =
                        method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PRIVATE);
                if (changes && !isPrivate && !registers(aggregate, method, new HashSet<>())) {
                    quiet.add(name(method));
                }
            }
        }
        assertThat(quiet).containsExactlyInAnyOrderElementsOf(SPOKEN_OF_ELSEWHERE);
    }

    private static boolean registers(JavaClass aggregate, JavaMethod method, Set<String> seen) {
        if (!seen.add(method.getFullName())) {
            return false;
        }
        if (calls(method).contains("registerEvent")) {
            return true;
        }
        return method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(aggregate))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .anyMatch(next -> registers(aggregate, next, seen));
    }

    private static Set<String> calls(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget().getName())
                .collect(Collectors.toSet());
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static Set<JavaClass> aggregates() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(AbstractAggregateRoot.class))
                .collect(Collectors.toSet());
    }
}
