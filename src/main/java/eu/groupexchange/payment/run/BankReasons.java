package eu.groupexchange.payment.run;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads why payments failed, as a form without a table lets finance write it down: one reason for all, or a line for each. */
public final class BankReasons {

    /** {@code VAL22-0007 AC04 closed since May}, with any mark between the parts. */
    private static final Pattern LINE = Pattern.compile(
            "(?<reference>[A-Za-z0-9]+-\\d{4,})(?=[\\s:,;–-]|$)[\\s:,;–-]*(?:(?<code>[A-Za-z]{2}\\d{2}|[A-Z]{4})\\b[\\s:,;–-]*)?(?<words>.*)");

    private BankReasons() {}

    /**
     * @param failed those that the bank did not carry out
     * @param code for all of them; may be empty
     * @param details words for all of them, or lines that each begin with a reference and count for that one alone; may be empty
     * @throws RefusedException when a line is about a payment that did not fail, or there is a reason and no failure
     */
    public static Map<ParticipationReference, PaymentFailure> of(
            List<ParticipationReference> failed, String code, String details) {
        if (failed.isEmpty() && !(code.isEmpty() && details.isEmpty())) {
            throw RefusedException.input(Texts.of("payment.bank-reasons.gave-reason-why"));
        }
        List<String> forAll = new ArrayList<>();
        Map<ParticipationReference, PaymentFailure> reasons = new LinkedHashMap<>();
        for (String line : details.lines().map(String::strip).toList()) {
            Matcher own = LINE.matcher(line);
            if (own.matches()) {
                reasons.put(failedOne(own.group("reference"), failed), reason(own, code));
            } else if (!line.isEmpty()) {
                forAll.add(line);
            }
        }
        PaymentFailure common = PaymentFailure.of(code, String.join(" ", forAll));
        failed.forEach(reference -> reasons.putIfAbsent(reference, common));
        return reasons;
    }

    /** Four capitals that are no code of a bank are a word. */
    private static PaymentFailure reason(Matcher line, String codeForAll) {
        String code = line.group("code");
        if (code == null) {
            return PaymentFailure.of(codeForAll, line.group("words"));
        }
        return PaymentFailure.isCode(code.toUpperCase(Locale.ROOT))
                ? PaymentFailure.of(code, line.group("words"))
                : PaymentFailure.of(codeForAll, code + " " + line.group("words"));
    }

    private static ParticipationReference failedOne(String text, List<ParticipationReference> failed) {
        return ParticipationReference.parse(text.toUpperCase(Locale.ROOT))
                .filter(failed::contains)
                .orElseThrow(() -> RefusedException.input(Texts.of("payment.bank-reasons.gave-reason-ticked", text)));
    }
}
