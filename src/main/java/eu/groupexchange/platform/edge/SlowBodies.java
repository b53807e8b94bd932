package eu.groupexchange.platform.edge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many requests may keep a thread waiting for the rest of them: by caller, and altogether. What has arrived needs none of
 * these places, so that slow senders are in each other's way and in nobody else's.
 */
@Component
class SlowBodies {

    static final int BY_CALLER = 30;
    static final int ALTOGETHER = 100;

    private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();
    private int waiting;

    synchronized boolean enter(String caller) {
        int ofCaller = byCaller.getOrDefault(caller, 0);
        if (ofCaller >= BY_CALLER || waiting >= ALTOGETHER) {
            return false;
        }
        byCaller.put(caller, ofCaller + 1);
        waiting++;
        return true;
    }

    synchronized void leave(String caller) {
        byCaller.computeIfPresent(caller, (same, count) -> count > 1 ? count - 1 : null);
        waiting--;
    }
}
