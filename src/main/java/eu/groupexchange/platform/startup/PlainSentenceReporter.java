package eu.groupexchange.platform.startup;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the start failed, without banner and stack trace. Spring Boot's own reporter is silenced in application.yml. */
class PlainSentenceReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger("eu.groupexchange.start");

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error("Group Exchange cannot start. {}", text(analysis));
        LOG.debug("The failure in full", analysis.getCause());
    }

    static String text(FailureAnalysis analysis) {
        return Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
