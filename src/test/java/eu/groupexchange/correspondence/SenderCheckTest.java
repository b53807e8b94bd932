package eu.groupexchange.correspondence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.startup.StartRefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "office",
                "no-reply@localhost",
                "no-reply@exchange.example",
                "x@mail.localhost",
                "x@a.invalid"
            })
    void productionDoesNotStartWithASenderThatNobodyChose(String sender) {
        assertThatThrownBy(() -> SenderCheck.requireSender(sender))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("EXCHANGE_MAIL_SENDER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-reply@i-trans.org", "exchange@mail.cluster.example", "no-reply@exchange.example.org"})
    void oneThatWasChosenIsTaken(String sender) {
        assertThatCode(() -> SenderCheck.requireSender(sender)).doesNotThrowAnyException();
    }
}
