package eu.groupexchange.desk.bulk;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be done to many.
 *
 * @param id made when the page was shown, so that the same page sent twice asks once
 * @param action key of a {@link BulkAction}
 * @param exchange null where it is about several
 * @param answers what was filled in, by key
 * @param items in the order in which they are done
 */
public record BulkOrder(
        UUID id, String action, @Nullable Slug exchange, Map<String, String> answers, List<Item> items) {

    /**
     * One that is to be done, or one that was refused before: each is reported.
     *
     * @param named as it was sent
     * @param reference null where it is refused
     * @param refused why; null where it is to be done
     */
    public record Item(
            String named,
            @Nullable ParticipationReference reference,
            @Nullable String refused) {

        public static Item of(ParticipationReference reference) {
            return new Item(reference.value(), reference, null);
        }

        public static Item refused(String named, String why) {
            return new Item(named, null, why);
        }
    }
}
