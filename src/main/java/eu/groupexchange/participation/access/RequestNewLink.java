package eu.groupexchange.participation.access;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.wording.EmailAddress;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails a new link to the address that a participation has. Who asks learns nothing from the answer. */
@Component
public class RequestNewLink {

    private final Casework casework;
    private final Participations participations;

    RequestNewLink(Casework casework, Participations participations) {
        this.casework = casework;
        this.participations = participations;
    }

    /** Does nothing where reference and address do not belong together; at most one mail a quarter of an hour. */
    @Transactional
    public void request(String reference, String email) {
        ParticipationReference.parse(reference)
                .flatMap(participations::find)
                .filter(participation -> same(participation.email(), email))
                .ifPresent(participation -> casework.write(
                        participation,
                        "new-link-"
                                + casework.now().truncatedTo(ChronoUnit.HOURS).getEpochSecond() + "-"
                                + casework.now().getEpochSecond() % 3600 / 900,
                        new NewLink()));
    }

    /** Also where one of them was kept or typed in other letters: capitals, or a domain as mail servers write it. */
    private static boolean same(String kept, String typed) {
        return EmailAddress.of(kept)
                .orElse(kept)
                .equalsIgnoreCase(EmailAddress.of(typed).orElse(typed));
    }
}
