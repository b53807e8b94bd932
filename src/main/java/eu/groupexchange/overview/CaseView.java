package eu.groupexchange.overview;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the office asks most: each is a question, a number above the list and a filter of it. */
public enum CaseView implements FormValue {
    ALL("overview.view.all", all -> all),
    TO_REVIEW("overview.view.to-review", all -> all.steps(Set.of(Step.REVIEW)).sorted(GridSort.DUE, false)),
    NOT_CONFIRMED("overview.view.not-confirmed", all -> all.statuses(Set.of(ParticipationStatus.INVITED))
            .sorted(GridSort.CONFIRM_BY, false)),
    OVERDUE("overview.view.overdue", all -> all.due(Due.OVERDUE).sorted(GridSort.DUE, false)),
    WAITING_LIST("overview.view.waiting-list", all -> all.statuses(Set.of(ParticipationStatus.WAITING_LIST))
            .sorted(GridSort.REGISTERED, false)),
    CONFIRMED("overview.view.confirmed", all -> all.statuses(Set.of(ParticipationStatus.CONFIRMED))),
    CLAIM_AWAITED("overview.view.claim-awaited", all -> all.steps(Set.of(Step.SEND_CLAIM, Step.COMPLETE_CLAIM))
            .sorted(GridSort.DEADLINE, false)),
    CLAIM_TO_REVIEW("overview.view.claim-to-review", all -> all.steps(Set.of(Step.REVIEW_CLAIM))
            .sorted(GridSort.DUE, false)),
    TO_AUTHORISE("overview.view.to-authorise", all -> all.steps(Set.of(Step.AUTHORISE))
            .sorted(GridSort.DUE, false)),
    PAID("overview.view.paid", all -> all.money(Set.of(MoneyState.PAID)).sorted(GridSort.PAID, false));

    private final String words;
    private final UnaryOperator<GridQuestion> narrowed;

    CaseView(String words, UnaryOperator<GridQuestion> narrowed) {
        this.words = words;
        this.narrowed = narrowed;
    }

    /** As pages name it: {@code not-confirmed}. */
    @Override
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value();
    }

    /** Such as {@code Not confirmed}. */
    public String inWords() {
        return Texts.of(words);
    }

    public GridQuestion of(@Nullable Slug exchange) {
        return narrowed.apply(GridQuestion.of(exchange));
    }
}
