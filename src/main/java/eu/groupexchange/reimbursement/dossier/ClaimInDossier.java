package eu.groupexchange.reimbursement.dossier;

import eu.groupexchange.audit.dossier.DossierFile;
import eu.groupexchange.audit.dossier.DossierPart;
import eu.groupexchange.audit.dossier.DossierSection;
import eu.groupexchange.audit.dossier.DossierWriter;
import eu.groupexchange.audit.dossier.SentForms;
import eu.groupexchange.audit.dossier.SentForms.SentForm;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.SentClaim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The claim as it stands, each time that it was sent, and every file of it, also those that were returned. */
@Component
class ClaimInDossier implements DossierPart {

    private final Claims claims;
    private final EvidenceStore evidence;
    private final SentForms forms;

    ClaimInDossier(Claims claims, EvidenceStore evidence, SentForms forms) {
        this.claims = claims;
        this.evidence = evidence;
        this.forms = forms;
    }

    @Override
    public DossierSection section() {
        return DossierSection.CLAIM;
    }

    @Override
    public void contribute(String reference, DossierWriter dossier) {
        ParticipationReference about = new ParticipationReference(reference);
        claims.find(about).ifPresent(claim -> {
            say(claim, dossier);
            dossier.json(new DossierFile("claim.json", "claim", Texts.of("dossier.claim.now"), null), state(claim));
        });
        for (SentForm form : forms.of(reference)) {
            if (SentClaim.isOne(form.kind())) {
                dossier.text(
                        new DossierFile(
                                "%02d-%s.json".formatted(form.number(), form.kind()),
                                "submission",
                                Texts.of(
                                        form.kind().equals(SentClaim.CLAIM)
                                                ? "dossier.claim.sent"
                                                : "dossier.claim.bank-details"),
                                form.sentAt()),
                        form.content());
            }
        }
        List<Evidence> files = evidence.of(about);
        if (!files.isEmpty()) {
            dossier.json(
                    new DossierFile("evidence.json", "evidence-states", Texts.of("dossier.claim.states"), null), files);
        }
        for (int number = 1; number <= files.size(); number++) {
            Evidence file = files.get(number - 1);
            dossier.file(
                    new DossierFile(
                            "evidence/%02d-%s".formatted(number, file.fileName()),
                            "evidence",
                            title(file),
                            file.uploadedAt()),
                    evidence.content(file.id()));
        }
    }

    private static String title(Evidence file) {
        String state =
                switch (file.state()) {
                    case ATTACHED -> Texts.of("dossier.claim.attached");
                    case SUBMITTED -> Texts.of("dossier.claim.submitted");
                    case ACCEPTED -> Texts.of("dossier.claim.accepted");
                    case RETURNED ->
                        Texts.of("dossier.claim.returned", Objects.requireNonNullElse(file.returnedReason(), ""));
                };
        return Texts.of("dossier.claim.file", file.kindLabel(), file.fileName(), state);
    }

    private static void say(Claim claim, DossierWriter dossier) {
        dossier.fact(Texts.of("dossier.claim.status"), claim.status().inWords());
        dossier.fact(
                Texts.of("dossier.claim.amount"),
                Texts.of("dossier.claim.amount-because", claim.amount(), claim.amountBasis()));
        if (claim.iban() != null) {
            dossier.fact(
                    Texts.of("dossier.claim.account"),
                    Texts.of("dossier.claim.account-of", claim.accountHolder(), Iban.masked(claim.iban())));
        }
        dossier.fact(Texts.of("dossier.claim.signed-by"), Objects.requireNonNullElse(claim.signedBy(), ""));
        if (claim.reviewedBy() != null) {
            dossier.fact(
                    Texts.of("dossier.claim.reviewed-by"),
                    claim.reviewReason() == null
                            ? claim.reviewedBy()
                            : claim.reviewedBy() + ": " + claim.reviewReason());
        }
        dossier.fact(Texts.of("dossier.claim.authorised-by"), Objects.requireNonNullElse(claim.authorisedBy(), ""));
    }

    private static Map<String, Object> state(Claim claim) {
        Map<String, Object> now = new LinkedHashMap<>();
        now.put("status", claim.status().name());
        now.put("amount", claim.amount().toString());
        now.put("amountBasis", claim.amountBasis());
        now.put("invitedAt", claim.invitedAt());
        now.put("deadline", claim.deadline());
        now.put("pausedSeconds", claim.clock().paused().toSeconds());
        now.put("reopenedAt", claim.clock().reopenedAt());
        now.put("submittedAt", claim.submittedAt());
        now.put("declaration", claim.declaration());
        now.put("signedBy", claim.signedBy());
        now.put("accountHolder", claim.accountHolder());
        now.put("iban", claim.iban());
        now.put("review", claim.review());
        now.put("authorisedBy", claim.authorisedBy());
        now.put("authorisedAt", claim.authorisedAt());
        return now;
    }
}
