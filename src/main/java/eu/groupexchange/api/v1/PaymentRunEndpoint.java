package eu.groupexchange.api.v1;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The payment runs. */
@RestController
@Look(AccessKind.PAYMENT)
@RequestMapping(path = "/api/v1/payment-runs", produces = MediaType.APPLICATION_JSON_VALUE)
class PaymentRunEndpoint {

    private final PaymentRuns runs;
    private final Answers answers;

    PaymentRunEndpoint(PaymentRuns runs, Answers answers) {
        this.runs = runs;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<PageJson<PaymentRunJson>> all(HttpServletRequest request) {
        return answers.of(
                PageJson.cut(runs.all().stream().map(PaymentRunJson::of).toList(), Query.of(request, "page", "size")));
    }

    @GetMapping("/{id}")
    ResponseEntity<PaymentRunJson> one(PaymentRun run, HttpServletRequest request) {
        Query.of(request);
        return answers.of(PaymentRunJson.of(run, runs.lines(run.id())));
    }
}
