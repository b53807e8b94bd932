package eu.groupexchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may change what: only the module in which it lies, although its packages have to make public what they share. */
final class Transitions {

    private Transitions() {}

    /** A transition is a method that sets a field of its own, by itself or by another method of the class. */
    static ArchRule of(Class<?>... aggregates) {
        List<String> names = Stream.of(aggregates).map(Class::getName).toList();
        return classes().should(new ArchCondition<JavaClass>("leave transitions of " + names + " to their modules") {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                caller.getMethodCallsFromSelf().stream()
                        .filter(call -> names.contains(call.getTargetOwner().getName()))
                        .filter(call -> !module(caller).equals(module(call.getTargetOwner())))
                        .filter(Transitions::changesState)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        });
    }

    /** These are used by their own modules alone. */
    static ArchRule onlyWithin(Class<?>... stores) {
        List<String> names = Stream.of(stores).map(Class::getName).toList();
        return classes().should(new ArchCondition<JavaClass>("leave " + names + " to their modules") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(one -> names.contains(one.getTargetClass().getName()))
                        .filter(one -> !module(user).equals(module(one.getTargetClass())))
                        .forEach(one -> events.add(SimpleConditionEvent.violated(one, one.getDescription())));
            }
        });
    }

    private static boolean changesState(JavaMethodCall call) {
        return call.getTarget()
                .resolveMember()
                .filter(method -> setsAField(method, new HashSet<>()))
                .isPresent();
    }

    private static boolean setsAField(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        JavaClass owner = method.getOwner();
        return seen.add(method)
                && (method.getFieldAccesses().stream()
                                .anyMatch(access -> access.getAccessType() == AccessType.SET
                                        && access.getTargetOwner().equals(owner))
                        || method.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().equals(owner))
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .anyMatch(next -> setsAField(next, seen)));
    }

    /** {@code participation} of {@code eu.groupexchange.participation.review}. */
    private static String module(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 2 ? names[2] : "";
    }

    /** How many transitions a class has; a rule about none would hold of anything. */
    static long count(JavaClass aggregate) {
        return aggregate.getMethods().stream()
                .filter((JavaMethod method) -> setsAField(method, new HashSet<>()))
                .count();
    }
}
