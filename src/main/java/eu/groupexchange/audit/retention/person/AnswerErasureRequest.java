package eu.groupexchange.audit.retention.person;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.retention.Administrators;
import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.Keeping.Standing;
import eu.groupexchange.audit.retention.register.ProcessingRegister;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks to be erased (GDPR, article 17). What the audit does not need goes at once; the dossier is kept until its day, since the law of
 * the Union demands it (article 17(3)(b)), and then goes for everybody alike.
 */
@Component
public class AnswerErasureRequest {

    private static final String DONE = "erased-on-request";

    private final PersonsDossiers dossiers;
    private final ProcessingRegister register;
    private final Administrators administrators;
    private final DecisionLog log;

    AnswerErasureRequest(
            PersonsDossiers dossiers, ProcessingRegister register, Administrators administrators, DecisionLog log) {
        this.dossiers = dossiers;
        this.register = register;
        this.administrators = administrators;
        this.log = log;
    }

    /**
     * What became of one dossier.
     *
     * @param erased what went at once, in words
     */
    public record Answered(Keeping keeping, List<String> erased) {}

    /** @return how many dossiers were looked through */
    @Transactional
    public int answer(String addressHash, IdentityCheck identity, String userId) {
        administrators.require(userId);
        List<Keeping> all = dossiers.of(addressHash);
        if (all.isEmpty()) {
            throw RefusedException.notNow(Texts.of("retention.person.nothing-kept"));
        }
        for (Keeping one : all) {
            String reference = one.dossier().reference();
            List<String> erased = one.standing() == Standing.HELD ? List.of() : register.eraseOnRequest(reference);
            log.record(Entry.of(reference, Actor.staff(userId), DONE)
                    .detail("identity", identity.value())
                    .detail("erased", String.join("; ", erased)));
        }
        return all.size();
    }

    /** What was answered so far, dossier by dossier; empty where nobody has asked. */
    @Transactional(readOnly = true)
    public List<Answered> answered(String addressHash) {
        return dossiers.of(addressHash).stream()
                .flatMap(one -> {
                    List<String> erased = log.of(one.dossier().reference()).stream()
                            .filter(entry -> entry.entry().action().equals(DONE))
                            .map(entry -> entry.entry().details().getOrDefault("erased", ""))
                            .toList();
                    return erased.isEmpty()
                            ? Stream.<Answered>empty()
                            : Stream.of(new Answered(
                                    one,
                                    erased.stream()
                                            .filter(words -> !words.isEmpty())
                                            .toList()));
                })
                .toList();
    }
}
