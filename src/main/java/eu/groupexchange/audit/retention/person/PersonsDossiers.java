package eu.groupexchange.audit.retention.person;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.retention.Dossiers;
import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.RetentionPlan;
import eu.groupexchange.audit.retention.register.ProcessingRegister;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the dossiers in which somebody is named under an e-mail address, in all exchanges. */
@Component
public class PersonsDossiers {

    private final ProcessingRegister register;
    private final Dossiers dossiers;
    private final RetentionPlan plan;

    PersonsDossiers(ProcessingRegister register, Dossiers dossiers, RetentionPlan plan) {
        this.register = register;
        this.dossiers = dossiers;
        this.plan = plan;
    }

    /** By which pages name a person, so that no address stands in theirs. */
    public static String hashOf(String email) {
        return Sha256.of(email.strip().toLowerCase(Locale.ROOT));
    }

    /** In the order of their references; each with until when it is kept. */
    @Transactional(readOnly = true)
    public List<Keeping> of(String addressHash) {
        return register.casesOf(addressHash).stream()
                .flatMap(reference -> dossiers.find(reference).stream())
                .flatMap(found -> dossiers.exchange(found.exchange()).stream()
                        .flatMap(exchange -> plan.of(exchange).stream())
                        .filter(one -> one.dossier().reference().equals(found.reference())))
                .toList();
    }
}
