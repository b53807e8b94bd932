package eu.groupexchange.participation.place;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.telling.ProgrammeDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter of invitation.
 *
 * @param confirmBy until when the place can be confirmed
 * @param confirmed whether it was; no fact of the paper: by confirming, nobody makes the letter untrue
 */
@JsonIgnoreProperties("confirmed")
public record Invitation(
        Letterhead letterhead,
        String reference,
        String organisation,
        String contactName,
        @Nullable Instant confirmBy,
        boolean confirmed,
        List<ProgrammeDay> programme,
        BigDecimal lumpSum,
        String currency)
        implements Paper {

    @Override
    public String title() {
        return "Invitation " + reference;
    }

    @Override
    public String fileName() {
        return reference + "-invitation.pdf";
    }
}
