package eu.groupexchange.workflow;

import eu.groupexchange.workflow.contract.DecisionKey;
import eu.groupexchange.workflow.contract.ProcessContract;
import eu.groupexchange.workflow.contract.ProcessKey;
import eu.groupexchange.workflow.contract.TaskKey;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The contracts of all processes, read from the classes that call themselves one. */
public final class Contracts {

    private static final List<Class<?>> ALL = find();

    private Contracts() {}

    /** One for each process. */
    static List<Class<?>> all() {
        return ALL;
    }

    /** The tasks of people, by their ids. */
    public static Map<String, TaskKey<?>> tasks() {
        Map<String, TaskKey<?>> tasks = new TreeMap<>();
        ALL.forEach(contract -> constants(contract, TaskKey.class).forEach(task -> tasks.put(task.id(), task)));
        return tasks;
    }

    /** The decisions that processes call. */
    static List<String> decisions() {
        return ALL.stream()
                .flatMap(contract -> constants(contract, DecisionKey.class).stream())
                .map(DecisionKey::value)
                .toList();
    }

    static ProcessKey<?, ?> process(Class<?> contract) {
        return constants(contract, ProcessKey.class).iterator().next();
    }

    /** The constants of this type, those of classes inside included. */
    static <T> Collection<T> constants(Class<?> contract, Class<T> type) {
        return fields(contract)
                .filter(field -> type.isAssignableFrom(field.getType()))
                .map(field -> type.cast(value(field)))
                .toList();
    }

    static Stream<Field> fields(Class<?> contract) {
        return Stream.concat(Stream.of(contract), Stream.of(contract.getDeclaredClasses()))
                .flatMap(one -> Stream.of(one.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers()));
    }

    static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(constant + " is not to be read", e);
        }
    }

    private static List<Class<?>> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessContract.class));
        return scanner.findCandidateComponents("eu.groupexchange").stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(found.getBeanClassName(), Contracts.class.getClassLoader()))
                .collect(Collectors.toUnmodifiableList());
    }
}
