package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallProblem;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that may lack texts, as its page would show it.
 *
 * @param exchange null where more than texts is missing or wrong
 * @param inTheWay that
 */
record PreviewCall(@Nullable Exchange exchange, List<CallProblem> inTheWay) {

    /** Where any words will do for a look at the page. */
    private static final Pattern WORDS = Pattern.compile("/(title|summary)|/aims/\\d+"
            + "|/host/(name|fullName|description)|/venue/(name|address|city|pointSource)|/contact/name"
            + "|/(moderator|signatory)/(name|role|organisation)|/rules/version"
            + "|/agenda/\\d+/title|/agenda/\\d+/sessions/\\d+/(title|description)");

    static PreviewCall of(ObjectNode draft, CallCheck check) {
        ObjectNode call = draft.deepCopy();
        for (CallProblem problem : check.problems(call)) {
            JsonNode stand = standIn(problem.field(), check);
            if (stand != null) {
                JsonFields.put(call, problem.field(), stand);
            }
        }
        try {
            return new PreviewCall(check.read(call), List.of());
        } catch (CallRefusedException e) {
            return new PreviewCall(null, e.problems());
        }
    }

    private static @Nullable JsonNode standIn(String field, CallCheck check) {
        if (field.equals("/slug")) {
            return TextNode.valueOf("preview");
        }
        if (field.equals("/referencePrefix")) {
            return TextNode.valueOf("PREVIEW");
        }
        if (field.equals("/host/website")) {
            return TextNode.valueOf("https://website.example");
        }
        if (field.equals("/contact/email")) {
            return TextNode.valueOf("contact@address.example");
        }
        return WORDS.matcher(field).matches()
                ? TextNode.valueOf(Texts.of("drafts.preview.missing", check.inWords(field)))
                : null;
    }
}
