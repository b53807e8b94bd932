package eu.groupexchange.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import eu.groupexchange.correspondence.CorrespondenceTestConfiguration;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.SampleMails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox rests for an hour here: what leaves, leaves because of a commit. */
@SpringJUnitConfig(CorrespondenceTestConfiguration.class)
@DirtiesContext
class RelayScheduleIT {

    @Autowired
    private Outbox outbox;

    @Autowired
    private GreenMail smtp;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    private RelaySchedule schedule;

    @Test
    void sendsSoonAfterTheCommit() {
        inTransaction.executeWithoutResult(
                status -> outbox.queue(SampleMails.order("declined", "VAL22-0001", "declined")));

        assertThat(smtp.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    @Test
    void endsAndBeginsWithTheApplication() {
        assertThat(schedule.isRunning()).isTrue();
        schedule.stop();
        assertThat(schedule.isRunning()).isFalse();
        schedule.start();
        inTransaction.executeWithoutResult(
                status -> outbox.queue(SampleMails.order("declined", "VAL22-0002", "declined")));

        assertThat(smtp.waitForIncomingEmail(10_000, 1)).isTrue();
    }
}
