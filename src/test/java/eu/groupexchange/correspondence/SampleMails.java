package eu.groupexchange.correspondence;

import eu.groupexchange.participation.telling.ProgrammeDay;
import eu.groupexchange.participation.telling.ProgrammeSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mails with all that they could say, about organisations whose names need more than ASCII. */
public final class SampleMails {

    public static final String ORGANISATION = "Ħamrun Rail Čluster «Łódź» & Ίδρυμα";
    public static final String RECIPIENT = "anna@cluster.example";

    private SampleMails() {}

    public static MailOrder order(MailKind kind, String subject, String occasion) {
        return new MailOrder(subject, occasion, kind, RECIPIENT, model(kind));
    }

    /** Every fact that any mail knows; those of a participation only where there is one. */
    public static Map<String, Object> model(MailKind kind) {
        Map<String, Object> model = new HashMap<>(ofTheExchange());
        if (!kind.isForStaff()) {
            model.put("reference", "VAL22-0007");
            model.put("organisation", ORGANISATION);
            model.put("contactName", "Żaneta O'Brien <b>");
        }
        switch (kind) {
            case REGISTRATION_ACKNOWLEDGED, REGISTERED_ON_BEHALF, ADDRESS_REMINDER ->
                model.put("lapsesAt", Instant.parse("2022-04-04T22:00:00Z"));
            case REVIEW_REOPENED -> {
                model.put("why", "amended");
                model.put("placeHeld", true);
            }
            case NEW_ADDRESS -> model.put("answerBy", Instant.parse("2022-04-20T22:00:00Z"));
            case ADDRESS_CHANGE_REQUESTED, ADDRESS_REPLACED -> model.put("maskedAddress", "a…@cluster.example");
            case INFORMATION_REQUESTED -> {
                model.put("question", "Which members would you bring?\nAnd is the address in Łódź your seat?");
                model.put("answerBy", Instant.parse("2022-05-03T22:00:00Z"));
            }
            case DECLINED ->
                refused(model, List.of("The country of the host may not visit (FR).", "38 km: below 200 km."));
            case WAITING_LIST -> model.put("ahead", 2);
            case INVITATION -> {
                model.put("confirmBy", Instant.parse("2022-04-11T10:15:30Z"));
                model.put("lumpSum", "450.00 EUR");
            }
            case CONFIRMATION_REMINDER, PLACE_LAPSED -> model.put("confirmBy", Instant.parse("2022-04-11T22:00:00Z"));
            case PRACTICAL_INFORMATION -> {
                model.put("venueName", "i-TRANS");
                model.put("moderator", "Amélie Esperou, project coordinator, i-TRANS");
                model.put("programme", programme());
            }
            case PAPERS_RENEWED -> {
                model.put("change", "The registration was changed: First and last name; Telephone.");
                model.put("papers", List.of("Invitation VAL22-0007, version 2", "Badge VAL22-0007, version 2"));
            }
            case EXCHANGE_CANCELLED -> {
                model.put("reason", "The hall was flooded.\nWe could find no other.");
                model.put("invited", true);
                model.put("calendarCancelled", true);
            }
            case EXCHANGE_RESCHEDULED -> {
                model.put("reason", "The hall is being repaired.\nIt will be ready in June.");
                model.put("firstDayBefore", LocalDate.parse("2022-04-28"));
                model.put("lastDayBefore", LocalDate.parse("2022-04-30"));
                model.put("standing", "invited");
                model.put("confirmBy", Instant.parse("2022-04-11T10:15:30Z"));
            }
            case CERTIFICATE -> {
                model.put("halfDays", 6);
                model.put("replaces", false);
            }
            case NOT_ENTITLED -> refused(model, List.of("Present on two of three days."));
            case CLAIM_INVITED -> {
                model.put("amount", "450.00 EUR");
                model.put("amountBasis", "Lump sum of the call, in full");
                model.put("deadline", Instant.parse("2022-06-05T22:00:00Z"));
                model.put("requiredEvidence", List.of("Report of your visit", "Proof of travel"));
            }
            case CLAIM_REMINDER, CLAIM_LAPSED -> model.put("deadline", Instant.parse("2022-06-05T22:00:00Z"));
            case CLAIM_RECEIVED -> {
                model.put("amount", "450.00 EUR");
                model.put("evidence", List.of("Bericht Größe.pdf", "boarding-pass.jpg"));
                model.put("corrected", true);
                model.put("replaces", true);
            }
            case CLAIM_RETURNED -> {
                model.put("items", List.of("Proof of travel: the date cannot be read"));
                model.put("reason", "Only one page of the ticket was sent.\nPlease send both.");
                model.put("deadline", Instant.parse("2022-06-12T22:00:00Z"));
            }
            case CLAIM_REOPENED -> {
                model.put("reason", "The airline sent the boarding pass only now.");
                model.put("deadline", Instant.parse("2022-07-10T22:00:00Z"));
                model.put("underReview", false);
            }
            case CLAIM_REJECTED -> refused(model, List.of("The report is about another event."));
            case CLAIM_APPROVED -> {
                model.put("amount", "450.00 EUR");
                model.put("maskedIban", "PL61 … 2874");
                model.put("runDay", LocalDate.parse("2022-06-20"));
                model.put("payDay", LocalDate.parse("2022-06-21"));
            }
            case BANK_DETAILS_CHANGED -> {
                model.put("maskedBefore", "PL27 … 1111");
                model.put("maskedIban", "PL61 … 2874");
            }
            case PAYMENT_FAILED -> {
                model.put("maskedIban", "PL61 … 2874");
                model.put("answerBy", Instant.parse("2022-07-05T22:00:00Z"));
                model.put("reason", "The account is closed. (AC04)");
            }
            case REMITTANCE_ADVICE -> {
                model.put("amount", "450.00 EUR");
                model.put("payer", "i-TRANS");
                model.put("statementText", "VAL22-0007 Group exchange in Valenciennes");
                model.put("valueDate", LocalDate.parse("2022-06-24"));
                model.put("bankReference", "SCT-2022-55417");
            }
            case REGISTRATION_SUMMARY -> {
                model.put("registered", 14);
                model.put("confirmed", 9);
                model.put("undecided", 2);
                model.put("deskUrl", "https://exchange.example/desk");
            }
            case REVIEWS_OVERDUE -> {
                model.put(
                        "reviews",
                        List.of(Map.of(
                                "reference",
                                "VAL22-0007",
                                "organisation",
                                ORGANISATION,
                                "due",
                                "4 April 2022",
                                "url",
                                "https://exchange.example/desk/participations/VAL22-0007")));
                model.put("tasklistUrl", "https://exchange.example/camunda/app/tasklist/default/");
            }
            case STAFF_NOTICE -> {
                model.put("notice", "VAL22-0007 amended its city.\nIts review is open again.");
                model.put("deskUrl", "https://exchange.example/desk");
            }
            case REGISTRATION_LAPSED, NEW_LINK, WITHDRAWAL_CONFIRMED, CLAIM_FORGONE, CALENDAR_ENTRY -> {
                // nothing beyond what every participation has
            }
        }
        return model;
    }

    private static void refused(Map<String, Object> model, List<String> reasons) {
        model.put("reasons", reasons);
        model.put("ruleVersion", "VAL22-1");
        model.put("decidedBy", "Dana Kovář");
        model.put(
                "objection",
                "If you think that a fact is wrong, you may object until the end of 26 April 2022 (Valenciennes time).");
    }

    private static Map<String, Object> ofTheExchange() {
        return Map.of(
                "exchangeTitle", "Group exchange in Valenciennes",
                "hostName", "i-TRANS",
                "venueAddress", "180 rue Joseph Louis Lagrange, Valenciennes, France",
                "firstDay", LocalDate.parse("2022-05-04"),
                "lastDay", LocalDate.parse("2022-05-06"),
                "venueCity", "Valenciennes",
                "exchangeContact", "Irina Vescu",
                "zone", ZoneId.of("Europe/Paris"),
                "contactEmail", "exchange-desk@exxtra.example");
    }

    private static List<ProgrammeDay> programme() {
        List<ProgrammeSession> sessions = List.of(
                new ProgrammeSession(LocalTime.of(9, 0), LocalTime.of(13, 0), "What each cluster is", "…"),
                new ProgrammeSession(LocalTime.of(14, 0), LocalTime.of(18, 0), "Who its members are", "…"));
        return List.of(
                new ProgrammeDay(LocalDate.parse("2022-05-04"), sessions),
                new ProgrammeDay(LocalDate.parse("2022-05-05"), sessions),
                new ProgrammeDay(LocalDate.parse("2022-05-06"), sessions));
    }
}
