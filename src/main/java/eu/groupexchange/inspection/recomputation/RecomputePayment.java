package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.Entitlement;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.payment.Payment;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.PaymentOrders;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.wording.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From the sum that was decided to the sum that went out: claim, deadline, payment and every line of an order are of one amount, and
 * the money went once.
 */
@Component
class RecomputePayment {

    private final Claims claims;
    private final Payments payments;
    private final PaymentOrders orders;

    RecomputePayment(Claims claims, Payments payments, PaymentOrders orders) {
        this.claims = claims;
        this.payments = payments;
        this.orders = orders;
    }

    List<Recomputed.Part> of(Participation participation, Exchange exchange, List<LoggedDecision> log) {
        List<Recomputed.Part> parts = new ArrayList<>();
        Claim claim = claims.find(participation.reference()).orElse(null);
        if (claim != null) {
            Comparison comparison = new Comparison(Recomputed.Kind.CLAIM, claim.invitedAt());
            comparison.under(
                    Texts.of("recomputation.under-rules", exchange.rules().version()));
            claim(claim, participation, exchange, log, comparison);
            parts.add(comparison.part());
        }
        Payment payment = payments.find(participation.reference()).orElse(null);
        List<PaymentOrderLine> lines = orders.of(participation.reference());
        if (payment != null || !lines.isEmpty()) {
            Comparison comparison =
                    new Comparison(Recomputed.Kind.PAYMENT, payment == null ? null : payment.authorisedAt());
            payment(claim, payment, lines, comparison);
            parts.add(comparison.part());
        }
        return parts;
    }

    private static void claim(
            Claim claim,
            Participation participation,
            Exchange exchange,
            List<LoggedDecision> log,
            Comparison comparison) {
        Entitlement entitlement = participation.state().entitlement();
        if (claim.status() == ClaimStatus.VOID) {
            comparison.note(Texts.of("recomputation.claim.void"));
        } else if (entitlement == null || entitlement.amount() == null) {
            comparison.differs(Texts.of("recomputation.claim.without-entitlement", claim.amount()));
        } else {
            String source = Texts.of("recomputation.source.entitlement");
            comparison.same(
                    Texts.of("recomputation.what.amount-of-claim"), claim.amount(), entitlement.amount(), source);
            comparison.same(
                    Texts.of("recomputation.what.basis-of-claim"), claim.amountBasis(), entitlement.reason(), source);
        }
        deadline(claim, exchange, log, comparison);
        Instant sent = claim.submittedAt();
        if (sent != null) {
            if (sent.isBefore(claim.deadline())) {
                comparison.agrees(Texts.of("recomputation.what.in-time"));
            } else {
                comparison.differs(
                        Texts.of("recomputation.claim.late", exchange.time().until(claim.deadline()), sent.toString()));
            }
            CaseLog.of(log, "claim-submitted").stream()
                    .reduce((earlier, later) -> later)
                    .filter(entry -> CaseLog.of(log, "bank-details-corrected").isEmpty())
                    .ifPresent(entry -> comparison.sameMoment(
                            Texts.of("recomputation.what.moment-of-claim"),
                            sent,
                            entry.at(),
                            Texts.of("recomputation.source.log", entry.sequence())));
        }
    }

    /** The end of the time to claim, or of the days that remain after a late invitation; later by what the clock stood still. */
    private static void deadline(Claim claim, Exchange exchange, List<LoggedDecision> log, Comparison comparison) {
        Instant window = exchange.claimWindowClosesAt();
        Instant grace =
                exchange.endOfDayAfter(claim.invitedAt(), exchange.rules().claimGraceDays());
        Instant first = window.isBefore(grace) ? grace : window;
        String what = Texts.of("recomputation.what.deadline");
        if (claim.clock().reopenedAt() == null) {
            comparison.same(
                    what, claim.deadline(), paused(first, exchange, log), Texts.of("recomputation.source.claim-days"));
        } else {
            comparison.note(Texts.of("recomputation.claim.reopened"));
            if (claim.deadline().isBefore(first)) {
                comparison.same(what, claim.deadline(), first, Texts.of("recomputation.source.claim-days"));
            }
        }
    }

    /** The clock stands still while the claim is with the coordinator, or its payment with the bank until that failed. */
    private static Instant paused(Instant first, Exchange exchange, List<LoggedDecision> log) {
        Instant deadline = first;
        Instant sent = null;
        for (LoggedDecision entry : log) {
            String action = entry.entry().action();
            boolean returned = action.equals("claim-reviewed")
                    && "return".equals(entry.entry().outcome());
            boolean corrected = action.equals("bank-details-corrected");
            if (sent != null && (returned || corrected)) {
                deadline = exchange.endOfDayOf(deadline.plus(Duration.between(sent, entry.at())));
            }
            if (action.equals("claim-submitted") || corrected) {
                sent = entry.at();
            }
        }
        return deadline;
    }

    private static void payment(
            @Nullable Claim claim, @Nullable Payment payment, List<PaymentOrderLine> lines, Comparison comparison) {
        if (payment == null) {
            comparison.differs(Texts.of("recomputation.payment.line-without-payment", lines.size()));
            return;
        }
        if (claim == null) {
            comparison.differs(Texts.of("recomputation.payment.without-claim"));
        } else {
            comparison.same(
                    Texts.of("recomputation.what.amount-of-payment"),
                    payment.amount(),
                    claim.amount(),
                    Texts.of("recomputation.source.claim"));
        }
        for (PaymentOrderLine line : lines) {
            comparison.same(
                    Texts.of("recomputation.what.amount-of-line", line.run().value()),
                    line.amount(),
                    payment.amount(),
                    Texts.of("recomputation.source.payment"));
        }
        lines.stream()
                .filter(line ->
                        line.run().equals(payment.run()) && line.endToEndId().equals(payment.endToEndId()))
                .forEach(line -> account(line, payment, comparison));
        executed(payment, lines, comparison);
    }

    private static void account(PaymentOrderLine line, Payment payment, Comparison comparison) {
        String what = Texts.of("recomputation.what.account-of-line", line.run().value());
        if (Objects.equals(line.iban(), payment.iban()) && line.accountHolder().equals(payment.accountHolder())) {
            comparison.agrees(what);
        } else {
            comparison.differs(Texts.of(
                    "recomputation.differs",
                    what,
                    line.maskedIban(),
                    payment.maskedIban(),
                    Texts.of("recomputation.source.payment")));
        }
    }

    private static void executed(Payment payment, List<PaymentOrderLine> lines, Comparison comparison) {
        long executed = lines.stream().filter(PaymentOrderLine::isPaid).count();
        comparison.same(
                Texts.of("recomputation.what.times-paid"),
                executed,
                payment.status() == PaymentStatus.EXECUTED ? 1 : 0,
                Texts.of("recomputation.source.ledger"));
        Money paid = lines.stream()
                .filter(PaymentOrderLine::isPaid)
                .map(PaymentOrderLine::amount)
                .findFirst()
                .orElse(null);
        if (paid != null) {
            comparison.note(Texts.of("recomputation.payment.paid", paid.toString()));
        }
    }
}
