package eu.groupexchange.testing;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills records by the types of their components, so that a record that is added has its samples. */
public final class SampleRecords {

    private static final int CONSTANTS = 5;

    private final boolean flags;
    private final boolean optional;
    private final boolean words;
    private final int constant;

    private SampleRecords(boolean flags, boolean optional, boolean words, int constant) {
        this.flags = flags;
        this.optional = optional;
        this.words = words;
        this.constant = constant;
    }

    /** With all that it can say, and then with one thing different in all of it: no flag, nothing optional, no words, other constants. */
    public static <R> List<R> of(Class<R> type) {
        Stream<SampleRecords> others = Stream.of(
                new SampleRecords(false, true, true, 0),
                new SampleRecords(true, false, true, 0),
                new SampleRecords(true, true, false, 0));
        Stream<SampleRecords> constants =
                IntStream.range(1, CONSTANTS).mapToObj(constant -> new SampleRecords(true, true, true, constant));
        return Stream.concat(Stream.of(new SampleRecords(true, true, true, 0)), Stream.concat(others, constants))
                .map(sample -> sample.filled(type))
                .distinct()
                .toList();
    }

    /** The same record without one component. */
    public static <R> R without(R record, String missing) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(missing) ? null : value(record, component))
                .toArray();
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        return made(type, values);
    }

    public static Object value(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private <R> R filled(Class<R> type) {
        return made(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> value(component.getName(), component.getAnnotatedType()))
                        .toArray());
    }

    private static <R> R made(Class<R> type, Object[] values) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Object value(String name, AnnotatedType type) {
        if (!optional && type.isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (type instanceof AnnotatedParameterizedType list) {
            AnnotatedType element = list.getAnnotatedActualTypeArguments()[0];
            return List.of(value("first of " + name, element), value("second of " + name, element));
        }
        return value(name, (Class<?>) type.getType());
    }

    private Object value(String name, Class<?> type) {
        if (type.isRecord()) {
            return filled(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[constant % type.getEnumConstants().length];
        }
        return switch (type.getSimpleName()) {
            case "String" -> words ? name + ": Łódź & «Ίδρυμα» <b> O'Brien" : "";
            case "boolean" -> flags;
            case "int" -> 3;
            case "Instant" -> Instant.parse("2022-06-05T22:00:00Z");
            case "LocalDate" -> LocalDate.parse("2022-06-20");
            case "LocalTime" -> LocalTime.of(9, 30);
            case "BigDecimal" -> new BigDecimal("450.00");
            case "Currency" -> Currency.getInstance("EUR");
            case "URI" -> URI.create("https://exchange.example/desk");
            default -> throw new IllegalArgumentException("No sample of " + type + " yet, for " + name);
        };
    }
}
