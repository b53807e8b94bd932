package eu.groupexchange.web.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the definition demands of an answer.
 *
 * @param minLength in characters, 0 for none
 * @param maxLength in characters; every field has one
 * @param pattern to be matched in full, or null
 * @param min the smallest number, or null
 * @param max the largest number, or null
 */
public record Limits(
        boolean required,
        int minLength,
        int maxLength,
        @Nullable Pattern pattern,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {}
