package eu.groupexchange.overview;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;

/** By what a list of cases is sorted; where two are alike, by reference. What a case lacks comes last. */
public enum GridSort implements FormValue {
    REFERENCE("reference", "overview.sort.reference", "exchange {0}, length(reference) {0}"),
    ORGANISATION("organisation", "overview.sort.organisation", "organisation_plain {0}"),
    COUNTRY("country", "overview.sort.country", "country {0}"),
    CITY("city", "overview.sort.city", "history_plain(city) {0}"),
    /** In the order of the way. */
    STATUS(
            "status",
            "overview.sort.status",
            "array_position(array[" + ways(ParticipationStatus.values()) + "], status) {0}"),
    /** When the next step is late. */
    DUE("due", "overview.sort.due", "due_at {0} nulls last"),
    CONFIRM_BY("confirmBy", "overview.sort.confirm-by", "confirm_by {0} nulls last"),
    KILOMETRES("kilometres", "overview.sort.kilometres", StandingSql.KILOMETRES + " {0} nulls last"),
    RECOMMENDATION("recommendation", "overview.sort.recommendation", "recommendation {0} nulls last"),
    DAYS("days", "overview.sort.days", "days_attended {0} nulls last"),
    CLAIM(
            "claim",
            "overview.sort.claim",
            "array_position(array[" + ways(ClaimStatus.values()) + "], claim_status) {0} nulls last"),
    DEADLINE("deadline", "overview.sort.deadline", "claim_deadline {0} nulls last"),
    AMOUNT("amount", "overview.sort.amount", "amount {0} nulls last"),
    PAID("paid", "overview.sort.paid", "paid_on {0} nulls last"),
    REGISTERED("registered", "overview.sort.registered", "submitted_at {0}");

    private final String value;
    private final String words;
    private final String order;

    GridSort(String value, String words, String order) {
        this.value = value;
        this.words = words;
        this.order = order;
    }

    private static String ways(Enum<?>[] inOrder) {
        return Arrays.stream(inOrder).map(each -> "'" + each.name() + "'").collect(Collectors.joining(", "));
    }

    @Override
    public String value() {
        return value;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value();
    }

    public String inWords() {
        return Texts.of(words);
    }

    /** Whether it is a column of a registration. */
    boolean isPlain() {
        return switch (this) {
            case REFERENCE, ORGANISATION, COUNTRY, CITY, STATUS, CONFIRM_BY, DAYS, REGISTERED -> true;
            case DUE, KILOMETRES, RECOMMENDATION, CLAIM, DEADLINE, AMOUNT, PAID -> false;
        };
    }

    String order(boolean descending) {
        String direction = descending ? "desc" : "asc";
        return order.replace("{0}", direction) + ", reference " + (this == REFERENCE ? direction : "asc");
    }
}
