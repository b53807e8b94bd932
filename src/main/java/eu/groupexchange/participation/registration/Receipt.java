package eu.groupexchange.participation.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.List;

/**
 * What was registered, and when.
 *
 * @param nextStep no fact of the paper: a step further, it is still true
 */
@JsonIgnoreProperties("nextStep")
public record Receipt(Letterhead letterhead, String reference, Instant submittedAt, List<Fact> answers, String nextStep)
        implements Paper {

    @Override
    public String title() {
        return Texts.of("paperwork.paper.receipt-of-registration", reference);
    }

    @Override
    public String fileName() {
        return reference + "-receipt.pdf";
    }

    /** A line of a table of facts: what was asked and what was answered. */
    public record Fact(String label, String value) {}
}
