package eu.groupexchange.desk.money;

import eu.groupexchange.desk.bulk.BulkAction;
import eu.groupexchange.desk.bulk.Foreseen;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.authorisation.AuthoriseSeen;
import eu.groupexchange.reimbursement.authorisation.WaitingPayments;
import eu.groupexchange.wording.Texts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Authorises payments one by one, each as it was seen on the page on which they were chosen. */
@Component
class AuthoriseMany implements BulkAction {

    static final String KEY = "authorise-payments";

    private final WaitingPayments waiting;
    private final AuthoriseSeen authorise;

    AuthoriseMany(WaitingPayments waiting, AuthoriseSeen authorise) {
        this.waiting = waiting;
        this.authorise = authorise;
    }

    /** Under which the version of the claim that was seen is sent. */
    static String seen(String reference) {
        return "seen-" + reference;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return Texts.of("money.authorise.title");
    }

    @Override
    public String done(int many) {
        return Texts.of("money.authorise.done", many);
    }

    @Override
    public Foreseen foresee(ParticipationReference reference, Map<String, String> answers, String userId) {
        return waiting.objection(reference, userId)
                .map(Foreseen::impossible)
                .orElseGet(() -> Foreseen.possible(Texts.of("money.authorise.will-be")));
    }

    @Override
    public void apply(ParticipationReference reference, Map<String, String> answers, String userId) {
        String version = answers.getOrDefault(seen(reference.value()), "");
        authorise.authorise(reference, version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1, userId);
    }
}
