package eu.groupexchange.portal.my;

import eu.groupexchange.attendance.Certificate;
import eu.groupexchange.attendance.checkin.Badge;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.access.ChangeContactAddress;
import eu.groupexchange.participation.place.Invitation;
import eu.groupexchange.participation.registration.Receipt;
import eu.groupexchange.participation.review.AmendRegistration;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.participation.telling.TellsNegativeDecisions;
import eu.groupexchange.participation.withdrawal.WithdrawParticipation;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.order.RemittanceAdvice;
import eu.groupexchange.payment.run.ExpectedPayments;
import eu.groupexchange.portal.link.UnknownVisitorException;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.portal.register.RegistrationForm;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.telling.ClaimForm;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the organisation that came by its link may see: its own, and nothing else. */
@Component
public class OwnParticipation {

    private static final Set<DocumentKind> THEIRS = Set.of(
            DocumentKind.of(Receipt.class),
            DocumentKind.of(Invitation.class),
            DocumentKind.of(DecisionLetter.class),
            DocumentKind.of(Badge.class),
            DocumentKind.of(Certificate.class),
            DocumentKind.of(ClaimForm.class),
            DocumentKind.of(RemittanceAdvice.class));

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final Claims claims;
    private final ExpectedPayments payments;
    private final DocumentArchive archive;
    private final RegistrationForm form;
    private final AmendRegistration amendment;
    private final WithdrawParticipation withdrawal;
    private final ChangeContactAddress addresses;
    private final List<TellsNegativeDecisions> refusals;
    private final Clock clock;

    OwnParticipation(
            Participations participations,
            ExchangeCatalogue exchanges,
            Claims claims,
            ExpectedPayments payments,
            DocumentArchive archive,
            RegistrationForm form,
            AmendRegistration amendment,
            WithdrawParticipation withdrawal,
            ChangeContactAddress addresses,
            List<TellsNegativeDecisions> refusals,
            Clock clock) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.claims = claims;
        this.payments = payments;
        this.archive = archive;
        this.form = form;
        this.amendment = amendment;
        this.withdrawal = withdrawal;
        this.addresses = addresses;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** @throws UnknownVisitorException when the participation is no longer kept */
    public Participation of(Visitor visitor) {
        return participations.find(visitor.reference()).orElseThrow(UnknownVisitorException::new);
    }

    public Exchange exchangeOf(Participation participation) {
        return exchanges.get(participation.exchange());
    }

    public ParticipationPage page(Visitor visitor) {
        Participation participation = of(visitor);
        Exchange exchange = exchangeOf(participation);
        return ParticipationPage.of(
                participation,
                exchange,
                claims.find(visitor.reference()).orElse(null),
                news(visitor),
                refusals.stream()
                        .flatMap(one -> one.decisionAgainst(participation).stream())
                        .findFirst()
                        .orElse(null),
                archive.of(visitor.reference().value()).stream()
                        .filter(document -> THEIRS.contains(document.key().kind()))
                        .toList(),
                form.of(exchange),
                amendment.objection(participation) == null,
                withdrawal.objection(participation) == null,
                addresses.pendingOf(participation).orElse(null),
                clock.instant());
    }

    private PaymentNews news(Visitor visitor) {
        ClaimStatus status = claims.find(visitor.reference()).map(Claim::status).orElse(null);
        boolean toCome = status == ClaimStatus.APPROVED || status == ClaimStatus.AUTHORISED;
        return new PaymentNews(
                toCome
                        ? payments.day(visitor.reference())
                                .map(BankDays::inWords)
                                .orElse("")
                        : "",
                status == ClaimStatus.PAYMENT_FAILED ? payments.whyFailed(visitor.reference()) : "");
    }

    /** A document that was issued to the visitor; empty for any other. */
    Optional<ArchivedDocument> document(Visitor visitor, UUID id) {
        return archive.find(id)
                .filter(document ->
                        document.key().subject().equals(visitor.reference().value()))
                .filter(document -> THEIRS.contains(document.key().kind()));
    }

    byte[] content(ArchivedDocument document) {
        return archive.content(document.id());
    }
}
