package eu.groupexchange.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalReasonsTest {

    /** Each rule's verdict stands right before its reason in the model. */
    private static final Pattern ROW =
            Pattern.compile("<text>\"(eligible|ineligible|review)\"</text>\\s*</outputEntry>\\s*<outputEntry[^>]*>\\s*"
                    + "<text>\"([a-zA-Z]+\\.[a-zA-Z]+)\"</text>");

    @Test
    void onlyWhatTheModelFindsIneligibleIsAReasonToRefuse() throws IOException {
        Set<String> found = new TreeSet<>();
        try (InputStream model = getClass().getResourceAsStream("/processes/eligibility.dmn")) {
            Matcher rows = ROW.matcher(new String(model.readAllBytes(), StandardCharsets.UTF_8));
            while (rows.find()) {
                found.add(rows.group(2));
                assertThat(EligibilityReasons.excludes(rows.group(2)))
                        .as(rows.group(2))
                        .isEqualTo(rows.group(1).equals("ineligible"));
            }
        }
        assertThat(found).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Organisations from France are excluded (the call).|country.excluded",
                "Łódź is 54.123 km from the venue, nearer than 200 km (the call).|distance.tooNear",
                "Germany may visit (the call).|country.allowed",
                "The registration came in time (the call).|timeliness.inTime"
            })
    void aSentenceThatWasKeptTellsItsReason(String sentence, String key) {
        assertThat(EligibilityReasons.keyOf(sentence)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "54.123, 54 km",
        "199.9, 199.9 km",
        "199.960, 199.96 km",
        "199.999, 199.999 km",
        "200.000, 200 km",
        "200.400, 200.4 km",
        "189.600, 189.6 km",
        "724.983, 725 km",
        "0.400, 0 km"
    })
    void kilometresAreWrittenAsPeopleDoAndNeverAcrossALimit(BigDecimal kilometres, String written) {
        List<BigDecimal> limits = List.of(new BigDecimal("200"), new BigDecimal("190"), new BigDecimal("210"));

        assertThat(Kilometres.text(kilometres, limits)).isEqualTo(written);
    }
}
