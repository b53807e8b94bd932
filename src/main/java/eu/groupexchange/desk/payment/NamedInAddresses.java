package eu.groupexchange.desk.payment;

import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.web.path.PathObject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What addresses of payment runs name. */
@Configuration(proxyBeanMethods = false)
class NamedInAddresses {

    @Bean
    PathObject<PaymentRun> paymentRunInPath(PaymentRuns runs) {
        return new PathObject<>(
                PaymentRun.class, "id", typed -> PaymentRunId.parse(typed).flatMap(runs::find), run -> run.id()
                        .value());
    }
}
