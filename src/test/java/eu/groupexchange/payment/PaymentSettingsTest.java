package eu.groupexchange.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.payment.pain.Debtor;
import eu.groupexchange.refusal.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PaymentSettingsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Properties.class);

    @Test
    void leavesTheApplicationRunningWithoutAnAccount() {
        application.run(context -> {
            PaymentSettings settings = context.getBean(PaymentSettings.class);
            assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
            assertThatThrownBy(settings::debtor)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("exchange.payment.debtor-iban");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR76 3000 6000 0112 3456 7890 189 | AGRIFRPP",
                "fr76 3000 6000 0112 3456 7890 189 | agrifrpp",
                "IBAN: FR76-3000-6000-0112-3456-7890-189 | BIC: AGRI FR PP",
                "IBAN FR76\u00A03000\u00A06000\u00A00112\u00A03456\u00A07890\u00A0189 | SWIFT/BIC agri-fr-pp",
                "FR7630006000011234567890189\u200B | AGRIFRPP\u00AD",
            })
    void takesTheAccountAsItIsPrinted(String iban, String bic) {
        application
                .withPropertyValues(
                        "exchange.payment.debtor-name=i-TRANS",
                        "exchange.payment.debtor-iban=" + iban,
                        "exchange.payment.debtor-bic=" + bic)
                .run(context -> assertThat(
                                context.getBean(PaymentSettings.class).debtor())
                        .isEqualTo(new Debtor("i-TRANS", "FR7630006000011234567890189", "AGRIFRPP")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "debtor-iban | FR76 3000 6000 0112 3456 7890 188 | its check digits do not fit",
                "debtor-iban | FR76 3000 6000 0112 3456 7890 18 | it has 26 characters, and one of France has 27",
                "debtor-iban | 12 34 56 78 | it does not begin with the two letters of a country",
                "debtor-iban | TR33 0006 1005 1978 6457 8413 26 | does not belong to the single euro payments area",
                "debtor-bic | BANK | exchange.payment.debtor-bic is no BIC",
                "debtor-name | 🎉 | exchange.payment.debtor-name has no letter",
            })
    void saysInOneSentenceWhatIsWrongWithTheAccount(String setting, String value, String message) {
        application
                .withPropertyValues("exchange.payment." + setting + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(UnusableAccountException.class)
                        .message()
                        .contains(message)
                        .matches("[^.]+(\\.\\w[^.]*)*\\."));
    }

    @Test
    void hasALeadTimeThatIsASetting() {
        application
                .withPropertyValues("exchange.payment.lead-days=3", "exchange.payment.latest-within-days=10")
                .run(context -> {
                    PaymentDays days = new PaymentDays(
                            context.getBean(PaymentSettings.class),
                            Clock.fixed(Instant.parse("2022-04-12T12:00:00Z"), ZoneOffset.UTC));
                    assertThat(days.earliest()).isEqualTo("2022-04-19");
                    assertThat(days.latest()).isEqualTo("2022-04-22");
                });
    }

    @EnableConfigurationProperties(PaymentSettings.class)
    static class Properties {}
}
