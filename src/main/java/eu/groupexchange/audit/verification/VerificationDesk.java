package eu.groupexchange.audit.verification;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies beside everything else when somebody asks for it, on one node at a time, and keeps what came of it. */
@Component
public class VerificationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationDesk.class);

    /** What is kept of the findings; the command prints all. */
    private static final int KEPT = 500;

    private static final int PROGRESS = 2000;

    private final Verify verify;
    private final Verifications verifications;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final AtomicBoolean here = new AtomicBoolean();

    VerificationDesk(Verify verify, Verifications verifications, Clock clock, PlatformTransactionManager transactions) {
        this.verify = verify;
        this.verifications = verifications;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The last one, be it under way. */
    public Optional<Verification> latest() {
        return apart.execute(status -> verifications.latest(isUnderWay()));
    }

    /**
     * Begins, and returns at once.
     *
     * @param by the account that asks
     * @param noted a value from a paper or a mail, or null
     * @throws RefusedException where it is under way already
     */
    public void start(String by, @Nullable String noted) {
        if (!here.compareAndSet(false, true)) {
            throw underWay();
        }
        try {
            UUID id = apart.execute(status -> {
                if (isUnderWay()) {
                    throw underWay();
                }
                return verifications.begin(clock.instant(), by, noted);
            });
            Thread worker = new Thread(() -> run(id, noted), "verification");
            worker.setDaemon(true);
            worker.start();
        } catch (RuntimeException e) {
            here.set(false);
            throw e;
        }
    }

    private void run(UUID id, @Nullable String noted) {
        Progress progress = new Progress(id);
        try {
            verify.everything(verifications::awaitTurn, noted, progress, progress::begins);
            progress.end(false);
        } catch (RuntimeException e) {
            LOG.warn("The verification was broken off", e);
            progress.brokenOff();
        } finally {
            here.set(false);
        }
    }

    private boolean isUnderWay() {
        return !verifications.lock();
    }

    private static RefusedException underWay() {
        return RefusedException.meanwhile(Texts.of("integrity.desk.under-way"));
    }

    /** Collects what is found, and notes now and then how far it has come. */
    private final class Progress implements Findings {

        private final UUID id;
        private final List<Finding> first = new ArrayList<>();
        private final AtomicLong checked = new AtomicLong();
        private int found;
        private String checking = "";

        Progress(UUID id) {
            this.id = id;
        }

        void begins(String what) {
            checking = what;
            note();
        }

        @Override
        public void add(Finding finding) {
            found++;
            if (first.size() < KEPT) {
                first.add(finding);
            }
        }

        @Override
        public void looked() {
            if (checked.incrementAndGet() % PROGRESS == 0) {
                note();
            }
        }

        void end(boolean failed) {
            apart.executeWithoutResult(
                    status -> verifications.end(id, checked.get(), found, first, clock.instant(), failed));
        }

        /** Where the database is away, nothing can be noted: then it is seen by that nobody verifies any more. */
        void brokenOff() {
            try {
                end(true);
            } catch (RuntimeException e) {
                LOG.warn("That the verification was broken off could not be noted", e);
            }
        }

        private void note() {
            apart.executeWithoutResult(status -> verifications.progress(id, checking, checked.get(), found));
        }
    }
}
