package eu.groupexchange.attendance.day;

import eu.groupexchange.exchange.HalfDay;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of a day as somebody filled it in, with what they saw when they did.
 *
 * @param ticked references of those who were present, by half-day
 * @param listed references of all who stood on the list; null where nobody says
 * @param offered references of those whom the page had ticked by itself, by half-day; null where nobody says
 */
public record FilledIn(
        Map<HalfDay, Set<String>> ticked,
        @Nullable Set<String> listed,
        @Nullable Map<HalfDay, Set<String>> offered) {

    public Set<String> ticked(HalfDay half) {
        return ticked.getOrDefault(half, Set.of());
    }

    /** Whether whoever filled it in had seen that this one was thought to be there. */
    public boolean hadSeen(HalfDay half, String reference) {
        return offered == null || offered.getOrDefault(half, Set.of()).contains(reference);
    }
}
