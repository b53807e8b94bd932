package eu.groupexchange.inspection.sample;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An auditor goes through the cases of a sample. Of two at one moment only the first counts; the other looks again. */
@Component
@Transactional
public class ReviewCases {

    private final JdbcSamples samples;
    private final DecisionLog log;
    private final Clock clock;

    ReviewCases(JdbcSamples samples, DecisionLog log, Clock clock) {
        this.samples = samples;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param seen how often the review had changed when the auditor saw it
     * @throws RefusedException where somebody else has changed it since
     */
    public void set(Sample sample, String reference, ReviewState state, int seen, String auditor) {
        Review now = review(sample, reference);
        if (now.steps() != seen) {
            throw RefusedException.meanwhile(Texts.of(
                    "inspection.review.changed-meanwhile",
                    String.valueOf(now.by()),
                    now.state().inWords()));
        }
        if (now.state() == state || state == ReviewState.NOT_BEGUN) {
            throw RefusedException.notNow(
                    Texts.of("inspection.review.stands-so", now.state().inWords()));
        }
        samples.add(sample.number(), reference, seen + 1, state, auditor, clock.instant());
        log.record(Entry.of(sample.subject(), Actor.staff(auditor), "case-reviewed")
                .outcome(state == ReviewState.DONE ? "done" : "in review", null)
                .detail("reference", reference));
    }

    /** @param seen how many remarks there were on the case when the auditor saw it */
    public void remark(Sample sample, String reference, String text, int seen, String auditor) {
        if (text.isBlank()) {
            throw RefusedException.input("remark", Texts.of("inspection.remark.write-one"));
        }
        long there = samples.remarks(sample.number()).stream()
                .filter(one -> one.reference().equals(reference))
                .count();
        if (there != seen) {
            throw RefusedException.meanwhile(Texts.of("inspection.remark.another-meanwhile"));
        }
        samples.add(
                sample.number(),
                new Remark(
                        reference,
                        seen + 1,
                        text.strip(),
                        auditor,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Review review(Sample sample, String reference) {
        return samples.reviews(sample.number()).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> RefusedException.notNow(Texts.of("inspection.review.not-in-the-sample", reference)));
    }
}
