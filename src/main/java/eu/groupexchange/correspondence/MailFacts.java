package eu.groupexchange.correspondence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** The components of a record as the templates of mails read them: by name, without gaps. */
final class MailFacts {

    private MailFacts() {}

    /** @throws IllegalArgumentException when one is missing that may not be: a mail is refused and not sent with a gap */
    static Map<String, Object> of(Record record) {
        Map<String, Object> facts = new HashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException(
                        "%s lacks %s".formatted(record.getClass().getSimpleName(), component.getName()));
            }
            facts.put(component.getName(), fact(value));
        }
        return facts;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), record);
    }

    /** An enum by its name in lower case; anything else as it is, but without what only we may write. */
    private static @Nullable Object fact(@Nullable Object value) {
        return value instanceof Enum<?> one ? one.name().toLowerCase(Locale.ROOT) : withoutPlaceholder(value);
    }

    /** Nobody gets a link by writing the placeholder into a form. */
    private static @Nullable Object withoutPlaceholder(@Nullable Object value) {
        if (value instanceof String string) {
            return string.replace(LinkIssuer.PLACEHOLDER, "LINK");
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(MailFacts::withoutPlaceholder).toList();
        }
        return value instanceof Record record ? withoutPlaceholder(record) : value;
    }

    private static Record withoutPlaceholder(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            var constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            ReflectionUtils.makeAccessible(constructor);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> withoutPlaceholder(value(record, component)))
                    .toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalArgumentException("A part of a mail cannot be copied: " + record.getClass(), e);
        }
    }
}
