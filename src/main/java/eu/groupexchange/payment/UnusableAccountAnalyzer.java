package eu.groupexchange.payment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A paying account that was mistyped in the settings is said in its own sentence, without what Spring wrapped around it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableAccountAnalyzer extends AbstractFailureAnalyzer<UnusableAccountException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableAccountException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
