package eu.groupexchange.audit.retention.daily;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.retention.EnterBalanceDate;
import eu.groupexchange.audit.retention.erasure.EraseUnconfirmed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes by itself, in one transaction; the log keeps how much it was, and nothing where it was nothing. */
@Component
public class DailyDeletions {

    private final EraseUnconfirmed unconfirmed;
    private final List<EarlyDeletion> others;
    private final DecisionLog log;

    DailyDeletions(EraseUnconfirmed unconfirmed, List<EarlyDeletion> others, DecisionLog log) {
        this.unconfirmed = unconfirmed;
        this.others = others;
        this.log = log;
    }

    /** @return how many of what */
    @Transactional
    public Map<String, Integer> run() {
        Map<String, Integer> gone = new TreeMap<>();
        count(gone, "unconfirmed-registrations", unconfirmed.eraseDue());
        others.forEach(one -> count(gone, one.what(), one.deleteDue()));
        if (!gone.isEmpty()) {
            Entry entry = Entry.of(EnterBalanceDate.LOG_OF_THE_PROJECT, Actor.SYSTEM, "deleted-by-itself");
            for (Map.Entry<String, Integer> one : gone.entrySet()) {
                entry = entry.detail(one.getKey(), String.valueOf(one.getValue()));
            }
            log.record(entry);
        }
        return gone;
    }

    private static void count(Map<String, Integer> gone, String what, int number) {
        if (number > 0) {
            gone.put(what, number);
        }
    }
}
