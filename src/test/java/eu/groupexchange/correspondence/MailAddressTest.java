package eu.groupexchange.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@cluster.example", "o'brien+rail@sub.cluster-1.eu", "a@localhost", "A.B@C.DE"})
    void takesAddressesThatPeopleHave(String address) {
        assertThat(new MailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@cluster.example",
                "anna@",
                "anna@cluster.example\r\nBcc: b@c.de",
                "anna@cluster.example, b@c.de",
                "Anna <anna@cluster.example>",
                "an na@cluster.example",
                "anna@-cluster.example",
                "anna@cluster..example",
                ".anna@cluster.example",
                "anna@[127.0.0.1]",
                "\"anna b\"@cluster.example"
            })
    void refusesWhatIsNotOneAddress(String address) {
        assertThat(MailAddress.isDeliverable(address)).isFalse();
        assertThatThrownBy(() -> new MailAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotRepeatAnAddressInItsComplaint() {
        assertThatThrownBy(() -> new MailAddress("anna at cluster")).hasMessageNotContaining("anna");
    }
}
