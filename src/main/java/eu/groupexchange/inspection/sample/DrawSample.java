package eu.groupexchange.inspection.sample;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An auditor draws a sample. What it was drawn from is kept with it, so that it can be drawn again years later. */
@Component
public class DrawSample {

    private final Population population;
    private final JdbcSamples samples;
    private final DecisionLog log;
    private final Clock clock;

    DrawSample(Population population, JdbcSamples samples, DecisionLog log, Clock clock) {
        this.population = population;
        this.samples = samples;
        this.log = log;
        this.clock = clock;
    }

    /** What would be drawn now; nothing is kept. */
    @Transactional(readOnly = true)
    public List<DrawnCase> preview(SampleCriteria criteria) {
        return Drawing.draw(criteria, population.of(criteria.exchange()));
    }

    /**
     * @return its number
     * @throws RefusedException where nothing would be drawn, or the same was drawn before
     */
    @Transactional
    public int draw(String title, SampleCriteria criteria, String auditor) {
        if (criteria.asksForNothing()) {
            throw RefusedException.input("random", Texts.of("inspection.draw.asks-for-nothing"));
        }
        int number = samples.nextNumber();
        List<DrawnCase> all = preview(criteria);
        int drawn = (int) all.stream().filter(DrawnCase::isDrawn).count();
        if (drawn == 0) {
            throw RefusedException.input("random", Texts.of("inspection.draw.no-case-is-such"));
        }
        String hash = hash(all);
        Optional<Sample> same = samples.same(criteria, hash);
        if (same.isPresent()) {
            throw RefusedException.input(
                    "seed",
                    Texts.of(
                            "inspection.draw.drawn-before",
                            same.get().number(),
                            same.get().title()));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sample = new Sample(number, title, criteria, all.size(), hash, drawn, auditor, now);
        samples.add(sample, all);
        log.record(Entry.of(sample.subject(), Actor.staff(auditor), "sample-drawn")
                .detail("seed", criteria.seed())
                .detail("population", String.valueOf(all.size()))
                .detail("population-hash", hash)
                .detail("drawn", String.valueOf(drawn)));
        return number;
    }

    /** Whether the kept population, drawn from again, gives the kept sample. */
    public boolean isReproduced(Sample sample) {
        List<DrawnCase> kept = samples.population(sample.number());
        List<PopulationCase> cases = kept.stream().map(DrawnCase::one).toList();
        return hash(kept).equals(sample.populationHash())
                && Drawing.draw(sample.criteria(), cases).equals(kept);
    }

    /** One line a case, in the order of the references: reference, amount, exceptions, with tabs between. */
    static String hash(List<DrawnCase> population) {
        return Sha256.of(population.stream()
                .map(DrawnCase::one)
                .map(one -> one.reference() + "\t"
                        + (one.amount() == null ? "" : one.amount().toPlainString()) + "\t"
                        + one.exceptions().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n")));
    }
}
