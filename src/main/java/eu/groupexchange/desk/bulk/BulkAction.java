package eu.groupexchange.desk.bulk;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something that can be done to many cases at one go. A bean of this interface is all it takes. */
public interface BulkAction {

    /** Names it in addresses and in the database, such as {@code accept}. It is stored; do not change it. */
    String key();

    /** What the button says, such as {@code Accept}. */
    String title();

    /** What was done, in a sentence for the page of results: {@code 38 were accepted.} */
    String done(int many);

    /**
     * What would happen to this case now; changes nothing.
     *
     * @param answers what was filled in so far, by key
     */
    Foreseen foresee(ParticipationReference reference, Map<String, String> answers, String userId);

    /** The same of many, in their order; worth writing where it takes fewer statements. */
    default Map<ParticipationReference, Foreseen> foresee(
            Collection<ParticipationReference> references, Map<String, String> answers, String userId) {
        Map<ParticipationReference, Foreseen> all = new LinkedHashMap<>();
        references.forEach(reference -> all.put(reference, foresee(reference, answers, userId)));
        return all;
    }

    /**
     * Does it to one case: one use case, which checks rights and states itself. Called in a transaction of its own, on a thread on which
     * nobody is signed in.
     *
     * @param userId who asked for it
     * @throws RefusedException with the sentence that the page of results shows
     */
    void apply(ParticipationReference reference, Map<String, String> answers, String userId);
}
