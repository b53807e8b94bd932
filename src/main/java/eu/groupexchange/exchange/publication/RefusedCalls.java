package eu.groupexchange.exchange.publication;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What this node found wrong with the call files of its settings when it started, for the log and for the desk. */
@Component
public class RefusedCalls {

    private static final Logger log = LoggerFactory.getLogger(RefusedCalls.class);

    private final List<String> sentences = new CopyOnWriteArrayList<>();

    void add(String sentence) {
        log.warn("Call not published: {}", sentence);
        sentences.add(sentence);
    }

    /** One a problem, with its file and field. */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
