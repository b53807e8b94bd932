package eu.groupexchange.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.util.ClassUtils;

/** The beans of the application as they are declared, found without starting it. */
final class DelegateBeans {

    private static final List<Class<?>> KINDS =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    /** The one that the application uses. */
    private static final BeanNameGenerator NAMES = FullyQualifiedAnnotationBeanNameGenerator.INSTANCE;

    private static final Set<String> SHARED_NAMES = new TreeSet<>();

    private static final Map<String, Class<?>> DECLARED_IN = new TreeMap<>();

    private static final Map<String, Class<?>> TYPES = scan();

    private DelegateBeans() {}

    /** The names of those that a model can call. */
    static Collection<String> delegates() {
        return TYPES.entrySet().stream()
                .filter(bean -> KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(bean.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names that two beans claim, be it in different profiles. */
    static Set<String> sharedNames() {
        return SHARED_NAMES;
    }

    /** The class that has the bean among its steps. */
    static Class<?> declaredIn(String name) {
        return DECLARED_IN.get(name);
    }

    private static Map<String, Class<?>> scan() {
        Map<String, Class<?>> types = new TreeMap<>();
        var registry = new SimpleBeanDefinitionRegistry();
        for (BeanDefinition component :
                new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("eu.groupexchange")) {
            add(types, NAMES.generateBeanName(component, registry), type(component.getBeanClassName()));
            ((AnnotatedBeanDefinition) component)
                    .getMetadata()
                    .getAnnotatedMethods(Bean.class.getName())
                    .forEach(method -> {
                        add(types, method.getMethodName(), type(method.getReturnTypeName()));
                        DECLARED_IN.put(method.getMethodName(), type(component.getBeanClassName()));
                    });
        }
        return types;
    }

    private static void add(Map<String, Class<?>> types, String name, Class<?> type) {
        if (types.put(name, type) != null) {
            SHARED_NAMES.add(name);
        }
    }

    private static Class<?> type(String name) {
        return ClassUtils.resolveClassName(name, DelegateBeans.class.getClassLoader());
    }
}
