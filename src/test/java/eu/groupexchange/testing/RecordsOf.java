package eu.groupexchange.testing;

import java.util.List;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the records that implement an interface, wherever a feature has put them. */
public final class RecordsOf {

    private RecordsOf() {}

    /** Those of the product, without what tests declare; by name. */
    public static <T> List<Class<? extends T>> implementing(Class<T> type) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scan.addIncludeFilter(new AssignableTypeFilter(type));
        return scan.findCandidateComponents("eu.groupexchange").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), type.getClassLoader()))
                .filter(Class::isRecord)
                .filter(found -> found.getProtectionDomain()
                        .getCodeSource()
                        .equals(type.getProtectionDomain().getCodeSource()))
                .<Class<? extends T>>map(found -> found.asSubclass(type))
                .sorted(java.util.Comparator.comparing(Class::getName))
                .toList();
    }
}
