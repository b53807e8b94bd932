package eu.groupexchange.overview;

import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What comes next in a case. {@link StandingSql} says which it is; that every state of a case has one, a test says. */
public enum Step implements FormValue {
    OPEN_LINK(Holder.ORGANISATION, "overview.step.open-link"),
    REVIEW(Holder.COORDINATORS, "overview.step.review"),
    ANSWER(Holder.ORGANISATION, "overview.step.answer"),
    WAIT_FOR_PLACE(Holder.ITSELF, "overview.step.wait-for-place"),
    CONFIRM(Holder.ORGANISATION, "overview.step.confirm"),
    COME(Holder.ORGANISATION, "overview.step.come"),
    ATTENDANCE(Holder.COORDINATORS, "overview.step.attendance"),
    DECIDE_ENTITLEMENT(Holder.COORDINATORS, "overview.step.decide-entitlement"),
    SEND_CLAIM(Holder.ORGANISATION, "overview.step.send-claim"),
    COMPLETE_CLAIM(Holder.ORGANISATION, "overview.step.complete-claim"),
    REVIEW_CLAIM(Holder.COORDINATORS, "overview.step.review-claim"),
    AUTHORISE(Holder.FINANCE, "overview.step.authorise"),
    NEXT_RUN(Holder.ITSELF, "overview.step.next-run"),
    AT_BANK(Holder.BANK, "overview.step.at-bank"),
    /** The day for which the bank was asked has passed, and nobody has written down what it did. */
    RECORD_BANK(Holder.FINANCE, "overview.step.record-bank"),
    CORRECT_ACCOUNT(Holder.ORGANISATION, "overview.step.correct-account"),
    /** Between two steps of people: the process does something, or is about to. */
    GOES_ON(Holder.ITSELF, "overview.step.goes-on"),
    /** The process would do something, and could not. */
    STUCK(Holder.ADMINISTRATORS, "overview.step.stuck"),
    REIMBURSED(Holder.NOBODY, "overview.step.reimbursed"),
    DECLINED(Holder.NOBODY, "overview.step.declined"),
    LAPSED(Holder.NOBODY, "overview.step.lapsed"),
    WITHDRAWN(Holder.NOBODY, "overview.step.withdrawn"),
    NOT_ENTITLED(Holder.NOBODY, "overview.step.not-entitled"),
    UNCLAIMED(Holder.NOBODY, "overview.step.unclaimed"),
    CLAIM_REJECTED(Holder.NOBODY, "overview.step.claim-rejected"),
    CANCELLED(Holder.NOBODY, "overview.step.cancelled"),
    /** A state that nobody thought of: said rather than hidden. */
    UNKNOWN(Holder.ADMINISTRATORS, "overview.step.unknown");

    private final Holder holder;
    private final String words;

    Step(Holder holder, String words) {
        this.holder = holder;
        this.words = words;
    }

    public Holder holder() {
        return holder;
    }

    /** As addresses have it: {@code review-claim}. */
    @Override
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value();
    }

    /** Such as {@code Review the registration}. */
    public String inWords() {
        return Texts.of(words);
    }

    static List<String> heldBy(Holder holder) {
        return Arrays.stream(values())
                .filter(step -> step.holder == holder)
                .map(Step::name)
                .toList();
    }
}
