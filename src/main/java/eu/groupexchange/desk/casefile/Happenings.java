package eu.groupexchange.desk.casefile;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.LoggedWords;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Everything that happened in a case, put into one order: the log, notes, mails, papers and files. */
final class Happenings {

    /** What of an exchange happens to each of its cases. */
    private static final Set<String> OF_ALL_CASES = Set.of(
            "attendance-recorded",
            "exchange-rescheduled",
            "exchange-cancelled",
            "registration-deadline-changed",
            "exchange-closed");

    /** A note stands there itself. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("note-written");

    private static final String SYSTEM = "system";
    private static final String ORGANISATION = "organisation";

    private Happenings() {}

    /** Oldest first. */
    static List<Happening> of(CaseFile file) {
        List<Happening> all = new ArrayList<>();
        file.log().stream()
                .filter(one -> !TOLD_OTHERWISE.contains(one.entry().action()))
                .map(Happenings::logged)
                .forEach(all::add);
        Instant begun = file.participation().submittedAt();
        file.ofExchange().stream()
                .filter(one ->
                        OF_ALL_CASES.contains(one.entry().action()) && !one.at().isBefore(begun))
                .map(Happenings::logged)
                .forEach(all::add);
        file.notes()
                .forEach(note -> all.add(new Happening(
                        note.writtenAt(), Happening.Kind.NOTE, note.writtenBy(), note.text(), "", "notes")));
        file.mails().forEach(mail -> all.add(mail(mail)));
        file.documents()
                .forEach(paper -> all.add(new Happening(
                        paper.issuedAt(),
                        Happening.Kind.PAPER,
                        SYSTEM,
                        Texts.of("dossier-page.timeline.issued", paper.listedTitle()),
                        "",
                        "documents")));
        file.evidence()
                .forEach(sent -> all.add(new Happening(
                        sent.uploadedAt(),
                        Happening.Kind.CLAIM,
                        ORGANISATION,
                        Texts.of("dossier-page.timeline.attached", sent.kindLabel(), sent.fileName()),
                        "",
                        "evidence")));
        all.sort(Comparator.comparing(Happening::at));
        return all;
    }

    private static Happening logged(LoggedDecision one) {
        Actor actor = one.entry().actor();
        return new Happening(
                one.at(),
                kind(one),
                actor.id().replace("staff:", ""),
                what(one),
                Objects.requireNonNullElse(one.entry().reason(), ""),
                "");
    }

    private static String what(LoggedDecision one) {
        String words = LoggedWords.what(one);
        String day = one.entry().details().getOrDefault("day", "");
        return one.entry().action().equals("attendance-recorded") && !day.isEmpty()
                ? Texts.of("dossier-page.timeline.recorded-day", DeskDates.day(LocalDate.parse(day)))
                : words;
    }

    private static Happening.Kind kind(LoggedDecision one) {
        String action = one.entry().action();
        if (action.contains("decided") || action.contains("decision") || action.equals("claim-reviewed")) {
            return Happening.Kind.DECISION;
        }
        return switch (action.replaceFirst("-.*", "")) {
            case "registration",
                    "registered",
                    "address",
                    "question",
                    "eligibility",
                    "review",
                    "exact",
                    "contact",
                    "place",
                    "waiting",
                    "participation" -> Happening.Kind.REGISTRATION;
            case "attendance", "checked" -> Happening.Kind.ATTENDANCE;
            case "claim", "entitlement", "bank" ->
                action.contains("pa") && (action.equals("claim-paid") || action.equals("claim-payment-failed"))
                        ? Happening.Kind.PAYMENT
                        : Happening.Kind.CLAIM;
            case "payment" -> Happening.Kind.PAYMENT;
            case "mail", "undeliverable" -> Happening.Kind.MAIL;
            default -> Happening.Kind.OTHER;
        };
    }

    private static Happening mail(OutgoingMail mail) {
        return new Happening(
                mail.sentAt() == null ? mail.queuedAt() : mail.sentAt(),
                Happening.Kind.MAIL,
                SYSTEM,
                Texts.of(
                        switch (mail.status()) {
                            case SENT -> "dossier-page.timeline.mail-sent";
                            case QUEUED -> "dossier-page.timeline.mail-waiting";
                            case UNDELIVERABLE -> "dossier-page.timeline.mail-came-back";
                            case DROPPED -> "dossier-page.timeline.mail-dropped";
                        },
                        mail.title()),
                "",
                "mail-" + mail.id());
    }
}
