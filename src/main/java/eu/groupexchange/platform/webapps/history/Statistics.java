package eu.groupexchange.platform.webapps.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is counted of the instances of a process definition, or of all versions of it. Spans are in milliseconds. */
record Statistics(
        String process,
        String name,
        List<Version> versions,
        List<Outcome> outcomes,
        List<Month> months,
        List<Step> steps) {

    /** @param id of the definition */
    record Version(String id, int version, @Nullable String tag, long instances) {}

    /** @param outcome as {@link CaseRow#outcome()} */
    record Outcome(String outcome, long instances) {}

    /**
     * What ended in it.
     *
     * @param month such as {@code 2022-05}
     */
    record Month(String month, long times, double median, double ninetieth) {}

    /**
     * A node of the model.
     *
     * @param times how often it was left; spans are of these
     * @param waiting how many stand there now
     * @param total of all spans
     */
    record Step(
            String activity,
            @Nullable String name,
            String type,
            long times,
            long waiting,
            double total,
            double median,
            double ninetieth) {}
}
