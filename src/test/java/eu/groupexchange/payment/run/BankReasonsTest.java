package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankReasonsTest {

    private static final ParticipationReference ONE = new ParticipationReference("VAL22-0001");
    private static final ParticipationReference TWO = new ParticipationReference("VAL22-0002");

    @Test
    void areTheSameForAllThatFailed() {
        assertThat(BankReasons.of(List.of(ONE, TWO), "AC01", "No such account\n\nsays the bank"))
                .containsEntry(ONE, new PaymentFailure("AC01", "No such account says the bank"))
                .containsEntry(TWO, new PaymentFailure("AC01", "No such account says the bank"));
    }

    @Test
    void areOfEachPaymentWhereALineBeginsWithItsReference() {
        assertThat(BankReasons.of(List.of(ONE, TWO), "AC01", "val22-0002: ac04, closed since May"))
                .containsEntry(ONE, new PaymentFailure("AC01", null))
                .containsEntry(TWO, new PaymentFailure("AC04", "closed since May"));
        assertThat(BankReasons.of(List.of(ONE, TWO), "", "VAL22-0001 AG01\nVAL22-0002 – the holder is another"))
                .containsEntry(ONE, new PaymentFailure("AG01", null))
                .containsEntry(TWO, new PaymentFailure(null, "the holder is another"));
    }

    @Test
    void mayBeUnknown() {
        assertThat(BankReasons.of(List.of(ONE), "", "")).containsEntry(ONE, PaymentFailure.UNEXPLAINED);
        assertThat(BankReasons.of(List.of(), "", "")).isEmpty();
        assertThat(PaymentFailure.UNEXPLAINED.inWords()).isEmpty();
        assertThat(new PaymentFailure("XX99", null).inWords()).isEqualTo("Its reason code is XX99.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | VAL22-0009 AC04 | VAL22-0009, which is not ticked",
                "closed | '' | is no reason code of a bank",
                "'' | DE89 3704 0044 0532 0130 00 was closed | Leave account numbers out",
                "'' | de89370400440532013000 | Leave account numbers out",
            })
    void refusesWhatCannotBeKept(String code, String details, String message) {
        assertThatThrownBy(() -> BankReasons.of(List.of(ONE), code, details)).hasMessageContaining(message);
    }

    @Test
    void offersInTheFormEveryCodeThatHasWords() throws Exception {
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("target/classes/forms", "execute-payment-run.form")
                        .toFile());

        JsonNode field = StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.path("key").asText().equals("failureReason"))
                .findFirst()
                .orElseThrow();

        assertThat(field.path("values").findValuesAsText("value"))
                .containsExactlyInAnyOrderElementsOf(PaymentFailure.knownCodes());
    }
}
