package eu.groupexchange.exchange.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What every new call begins with. */
public final class SchemeRules {

    private SchemeRules() {}

    /** A call with the usual rules of the scheme and nothing else; a new one each time. */
    public static ObjectNode call() {
        return CallJson.resource("/exchanges/new-call.json");
    }
}
