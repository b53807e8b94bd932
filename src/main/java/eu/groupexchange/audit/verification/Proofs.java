package eu.groupexchange.audit.verification;

import eu.groupexchange.audit.anchor.Leaf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that knows of lawful erasures. */
@Component
class Proofs {

    private final ObjectProvider<Erasures> erasures;

    Proofs(ObjectProvider<Erasures> erasures) {
        this.erasures = erasures;
    }

    boolean cover(Leaf leaf) {
        return cover(leaf.kind(), leaf.subject(), leaf.id());
    }

    boolean cover(String kind, String subject, String id) {
        return erasures.stream().anyMatch(one -> one.covers(kind, subject, id));
    }
}
