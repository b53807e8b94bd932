package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class CleanTextsProcessTest {

    @Autowired
    private Story story;

    @Test
    void whatNobodySeesChangesNoDecisionOfStaffAndIsNotKept() {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();

        cluster.isReviewed("dec\u00adline\u200b", "\ufeffIts office\u00a0closed.\u2028For good\u200e.");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.DECLINED);
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .extracting(logged -> logged.entry().reason())
                .contains("Its office closed.\nFor good.");
    }

    @Test
    void aReasonOfWhichNothingIsSeenIsNone() {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();

        assertThatThrownBy(() -> cluster.isDeclined("\u200b\u2060\u00ad")).hasMessageContaining("reason");
    }
}
