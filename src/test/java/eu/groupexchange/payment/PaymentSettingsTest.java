package eu.groupexchange.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.payment.pain.Debtor;
import eu.groupexchange.workflow.DecisionRefusedException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                    .isInstanceOf(DecisionRefusedException.class)
                    .hasMessageContaining("exchange.payment.debtor-iban");
        });
    }

    @Test
    void takesAnIbanAsItIsPrinted() {
        application
                .withPropertyValues(
                        "exchange.payment.debtor-name=i-TRANS",
                        "exchange.payment.debtor-iban=FR76 3000 6000 0112 3456 7890 189")
                .run(context -> assertThat(
                                context.getBean(PaymentSettings.class).debtor())
                        .isEqualTo(new Debtor("i-TRANS", "FR7630006000011234567890189", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR76 3000 6000 0112 3456 7890 188", "nonsense"})
    void doesNotStartWithAnAccountThatCannotBe(String iban) {
        application.withPropertyValues("exchange.payment.debtor-iban=" + iban).run(context -> assertThat(context)
                .hasFailed());
    }

    @Test
    void doesNotStartWithABicThatCannotBe() {
        application.withPropertyValues("exchange.payment.debtor-bic=BANK").run(context -> assertThat(context)
                .hasFailed());
    }

    @EnableConfigurationProperties(PaymentSettings.class)
    static class Properties {}
}
