package eu.groupexchange.api.v1;

import eu.groupexchange.api.door.Problem;
import eu.groupexchange.api.door.ProblemException;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.contract.VariableValues;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides once, however often the same is sent. The key and the decision are one transaction: both are there, or neither. */
@Component
class DecideOnce {

    private static final Set<String> DECISIONS = Set.of("accept", "decline", "askInformation");
    private static final int LONGEST_REASON = 2_000;

    private final OpenTasks tasks;
    private final KeptAnswers kept;
    private final Clock clock;

    DecideOnce(OpenTasks tasks, KeptAnswers kept, Clock clock) {
        this.tasks = tasks;
        this.kept = kept;
        this.clock = clock;
    }

    /** @param key for this request of this owner and no other */
    record Asked(String owner, String key, ParticipationReference reference, String decision, String reason) {

        String hash() {
            return Sha256.of(reference + "\u0000" + decision + "\u0000" + reason);
        }
    }

    /**
     * @param unchanged throws where what was seen is not so any more; not asked where it is done already
     * @throws RefusedException as in Tasklist
     */
    @Transactional
    void decide(Asked asked, Runnable unchanged) {
        if (isDone(asked)) {
            return;
        }
        check(asked);
        unchanged.run();
        kept.add(asked.owner(), asked.key(), asked.hash(), asked.reference().value(), clock.instant());
        tasks.complete(
                ParticipationProcess.REVIEW_ELIGIBILITY,
                asked.reference(),
                VariableValues.of(ParticipationProcess.ELIGIBILITY_DECISION, asked.decision())
                        .and(ParticipationProcess.ELIGIBILITY_REASON, asked.reason()),
                asked.owner());
    }

    private boolean isDone(Asked asked) {
        Optional<String> before = kept.find(asked.owner(), asked.key());
        if (before.isPresent() && !before.get().equals(asked.hash())) {
            throw ProblemException.parameter(Problem.REFUSED, "Idempotency-Key", Texts.of("api.decision.key-used"));
        }
        return before.isPresent();
    }

    private static void check(Asked asked) {
        if (!DECISIONS.contains(asked.decision())) {
            throw RefusedException.input(
                    "decision",
                    Texts.of(
                            "api.query.one-of",
                            String.join(", ", DECISIONS.stream().sorted().toList())));
        }
        if (asked.reason().length() > LONGEST_REASON) {
            throw RefusedException.input("reason", Texts.of("api.query.too-long", LONGEST_REASON));
        }
    }
}
