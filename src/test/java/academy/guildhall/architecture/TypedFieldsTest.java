package academy.guildhall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import academy.guildhall.platform.ui.BoundedUpload;
import academy.guildhall.platform.ui.Calendars;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import java.util.stream.Stream;

/** What {@code FieldsTest} and {@code BoundedUploadTest} show of one field holds for every field of its kind on any page. */
@AnalyzeClasses(packages = "academy.guildhall", importOptions = ImportOption.DoNotIncludeTests.class)
class TypedFieldsTest {
    @ArchTest
    static final ArchRule everyUploadStopsAtItsLimit =
            classes().should(callAsOften("takeFrom", BoundedUpload.class, Upload.class));

    @ArchTest
    static final ArchRule everyFieldForADayTakesItAsPeopleTypeItAndOpensNoCalendarUnasked =
            classes().should(callAsOften("speak", Calendars.class, DatePicker.class, TimePicker.class));

    /** As often as it makes such fields. */
    private static ArchCondition<JavaClass> callAsOften(String method, Class<?> owner, Class<?>... fields) {
        return new ArchCondition<>("call " + owner.getSimpleName() + "." + method + " for each field that they make") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long made = type.getConstructorCallsFromSelf().stream()
                        .filter(call -> Stream.of(fields)
                                .anyMatch(field -> call.getTargetOwner().isEquivalentTo(field)))
                        .count();
                long heard = type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(owner)
                                && call.getName().equals(method))
                        .count();
                if (made > heard) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " makes " + made));
                }
            }
        };
    }
}
