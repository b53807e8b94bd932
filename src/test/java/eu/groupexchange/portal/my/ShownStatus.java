package eu.groupexchange.portal.my;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;

/** What an organisation reads on its page. */
public final class ShownStatus {

    private ShownStatus() {}

    public static String of(ParticipationStatus status) {
        return StatusWords.name(status);
    }

    public static String of(ClaimStatus status) {
        return StatusWords.name(status);
    }
}
