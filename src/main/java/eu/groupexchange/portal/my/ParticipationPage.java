package eu.groupexchange.portal.my;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.telling.NegativeDecision;
import eu.groupexchange.portal.Wording;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participation in the words of its page. */
record ParticipationPage(
        String reference,
        Exchange exchange,
        String dates,
        String organisation,
        String status,
        String tag,
        NextStep next,
        @Nullable NegativeDecision refusal,
        @Nullable String question,
        @Nullable String pendingAddress,
        List<Progress.Step> steps,
        List<Fact> registration,
        String registered,
        List<Fact> claim,
        List<Document> documents,
        boolean mayAmend,
        boolean mayWithdraw,
        boolean mayForgo) {

    record Fact(String label, String value) {}

    /** @param about type and size, such as {@code PDF, 84 kB} */
    record Document(UUID id, String title, String about, String issued) {}

    static ParticipationPage of(
            Participation participation,
            Exchange exchange,
            @Nullable Claim claim,
            PaymentNews payment,
            @Nullable NegativeDecision refusal,
            List<ArchivedDocument> documents,
            Form form,
            boolean mayAmend,
            boolean mayWithdraw,
            @Nullable String pendingAddress,
            Instant now) {
        ParticipationStatus status = participation.status();
        return new ParticipationPage(
                participation.reference().value(),
                exchange,
                Wording.days(exchange.firstDay(), exchange.lastDay()),
                participation.organisationName(),
                status == ParticipationStatus.ENTITLED && claim != null
                        ? StatusWords.name(claim.status())
                        : StatusWords.name(status),
                StatusWords.tag(status),
                PapersToCome.honest(NextSteps.of(participation, exchange, claim, payment, now), status, documents),
                refusal,
                participation.informationRequested(),
                pendingAddress,
                Progress.of(participation, claim),
                registration(participation, form),
                Wording.moment(participation.submittedAt(), exchange.zone()),
                claim == null ? List.of() : claim(claim, exchange),
                documents.stream().map(document -> document(document, exchange)).toList(),
                mayAmend,
                mayWithdraw,
                status == ParticipationStatus.ENTITLED
                        && claim != null
                        && claim.status().isOpenToOrganisation());
    }

    private static List<Fact> registration(Participation participation, Form form) {
        return form.fields().stream()
                .filter(field -> participation.answers().containsKey(field.key()))
                .map(field -> new Fact(field.title(), answer(participation, field)))
                .toList();
    }

    private static String answer(Participation participation, Field field) {
        String said = field.display(participation.answers().get(field.key()));
        if (field.kind() != Field.Kind.PLACE) {
            return said;
        }
        Location location = participation.location();
        return location == null
                ? Texts.of("portal.participation-page.list-places-coordinator", said)
                : Texts.of("portal.participation-page.located-as", said, location.inWords());
    }

    private static List<Fact> claim(Claim claim, Exchange exchange) {
        Fact amount =
                new Fact(Texts.of("portal.participation-page.lump-sum"), claim.amount() + "\n" + claim.amountBasis());
        return claim.iban() == null || claim.submittedAt() == null
                ? List.of(amount)
                : List.of(
                        amount,
                        new Fact("Sent", Wording.moment(claim.submittedAt(), exchange.zone())),
                        new Fact("Account", claim.accountHolder() + "\n" + Iban.masked(claim.iban())));
    }

    private static Document document(ArchivedDocument document, Exchange exchange) {
        String type = document.contentType().equals("application/pdf") ? "PDF" : document.contentType();
        return new Document(
                document.id(),
                document.listedTitle(),
                type + ", " + Wording.size(document.size()),
                Wording.day(document.issuedAt(), exchange.zone()));
    }
}
