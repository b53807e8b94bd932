package eu.groupexchange.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.refusal.RefusedException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has this server knock at doors that only this server can reach. */
class AddressesTest {

    private final Addresses strict = new Addresses(settings(false));
    private final Addresses lenient = new Addresses(settings(true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.2.7",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "2001:0:1::1",
                "ff02::1"
            })
    void whatIsNotEverybodysIsNotPublic(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> strict.resolve(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "192.167.1.1",
                "223.255.255.1",
                "2a00:1450:4007::1",
                "2606:4700::1111",
                "64:ff9b::101:101"
            })
    void whatIsEverybodysIs(String address) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.eu",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "https://",
                "https:///hook",
                "javascript:alert(1)",
                "https://1.1.1.1:99999/",
                "https://exa mple.eu/",
                "https://user:secret@1.1.1.1/hook",
                "https://1.1.1.1/hook#part",
                "http://1.1.1.1/hook",
                "https://10.0.0.8/hook",
                "https://localhost/hook",
                "https://[::1]/hook",
                "https://2130706433/",
                "https://nowhere.invalid/hook"
            })
    void isRefusedInASentenceAtItsField(String url) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> strict.checked(url))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("url");
                    assertThat(refusal.why()).matches(".*[.?]");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://1.1.1.1/hook?from=exchange", "https://1.1.1.1:8443/", " https://1.1.1.1/hook "})
    void isTaken(String url) {
        assertThat(strict.checked(url)).isEqualTo(url.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8089/hook", "http://127.0.0.1:8089/hook", "https://10.0.0.8/hook"})
    void whereItIsAllowedThisMachineIsToldOverPlainHttp(String url) {
        assertThat(lenient.checked(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.8/hook", "http://1.1.1.1/hook"})
    void andNobodyElse(String url) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> lenient.checked(url));
    }

    private static WebhookSettings settings(boolean privately) {
        return new WebhookSettings(
                "https://exchange.example", true, Duration.ofSeconds(1), Duration.ofSeconds(1), privately);
    }
}
