package eu.groupexchange.portal.my;

import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationState;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a participation has come on its way from registration to payment. */
final class Progress {

    /** @param state {@code done}, {@code current}, {@code ahead} or {@code ended}: the name of its style */
    record Step(String label, String state) {}

    private static final List<String> LABELS = List.of(
            "Registered",
            Texts.of("portal.progress.address-confirmed"),
            Texts.of("portal.progress.reviewed-and-accepted"),
            Texts.of("portal.progress.place-confirmed"),
            "Attended",
            Texts.of("portal.progress.lump-sum-claimed"),
            "Paid");

    private Progress() {}

    static List<Step> of(Participation participation, @Nullable Claim claim) {
        int done = done(participation, claim);
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < done; at++) {
            steps.add(new Step(LABELS.get(at), "done"));
        }
        ParticipationStatus status = participation.status();
        if (status.isEnd() && status != ParticipationStatus.REIMBURSED) {
            steps.add(new Step(StatusWords.name(status), "ended"));
            return steps;
        }
        for (int at = done; at < LABELS.size(); at++) {
            steps.add(new Step(LABELS.get(at), at == done ? "current" : "ahead"));
        }
        return steps;
    }

    private static int done(Participation participation, @Nullable Claim claim) {
        ParticipationState state = participation.state();
        if (state.status() == ParticipationStatus.REIMBURSED) {
            return LABELS.size();
        }
        if (claim != null && claim.submittedAt() != null && !claim.status().isOpenToOrganisation()) {
            return 6;
        }
        if (state.attendance() != null) {
            return 5;
        }
        if (state.place().confirmedAt() != null) {
            return 4;
        }
        if (state.place().confirmBy() != null
                || state.status() == ParticipationStatus.ACCEPTED
                || state.status() == ParticipationStatus.WAITING_LIST) {
            return 3;
        }
        return state.addressConfirmedAt() == null ? 1 : 2;
    }
}
