package eu.groupexchange.desk.bulk;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was asked for many goes when a story says so. */
public final class BulkWorkNow {

    private BulkWorkNow() {}

    /** Asks for it as somebody does who does not wait; the path of its page. */
    public static String begun(Story story, String action, Slug exchange, ParticipationReference reference) {
        BulkOrder order =
                new BulkOrder(UUID.randomUUID(), action, exchange, Map.of(), List.of(BulkOrder.Item.of(reference)));
        story.bean(JdbcBulks.class).begin(order, "coordinator", story.now());
        return "/desk/bulk/" + order.id();
    }

    /** Does all of it, and lets follow what follows. */
    public static void done(Story story) {
        RunBulks runs = story.bean(RunBulks.class);
        while (runs.doNext()) {
            // as long as there are any
        }
        story.work();
    }
}
