package eu.groupexchange.web.path;

import java.util.Optional;
import java.util.function.Function;

/**
 * How handlers get a parameter of a type: by what stands in their address. A bean of this is all that a new one needs.
 *
 * @param variable its name in the patterns of addresses, such as {@code reference} in {@code /desk/participations/{reference}}
 * @param find by what stands there, whatever that is; empty makes the answer a 404
 * @param subject about whom it is, as the logs call it: a participation's reference, an exchange's slug, a payment run's id
 */
public record PathObject<T>(
        Class<T> type, String variable, Function<String, Optional<T>> find, Function<? super T, String> subject) {}
