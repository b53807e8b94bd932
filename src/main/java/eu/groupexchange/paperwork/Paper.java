package eu.groupexchange.paperwork;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a document says; its template ({@code papers/<template>.html}) says how it looks. Amounts carry two decimals. All of it are
 * facts: a paper with another one is another version. When it is issued is none of them, and stands in its {@link Issue}.
 */
public sealed interface Paper {

    /** The template's name, without folder and ending. */
    String template();

    String title();

    /** The name of the first version's file as it is downloaded, such as {@code VAL22-0007-receipt.pdf}. */
    String fileName();

    Letterhead letterhead();

    /** A line of a table of facts: what was asked and what was answered. */
    record Fact(String label, String value) {}

    /** @param nextStep no fact of the paper: a step further, it is still true */
    @JsonIgnoreProperties("nextStep")
    record Receipt(Letterhead letterhead, String reference, Instant submittedAt, List<Fact> answers, String nextStep)
            implements Paper {
        @Override
        public String template() {
            return "receipt";
        }

        @Override
        public String title() {
            return Texts.of("paperwork.paper.receipt-of-registration", reference);
        }

        @Override
        public String fileName() {
            return reference + "-receipt.pdf";
        }
    }

    record ProgrammeDay(LocalDate date, List<ProgrammeSession> sessions) {}

    record ProgrammeSession(LocalTime from, LocalTime until, String title, String description) {}

    /**
     * @param confirmBy until when the place can be confirmed
     * @param confirmed whether it was; no fact of the paper: by confirming, nobody makes the letter untrue
     */
    @JsonIgnoreProperties("confirmed")
    record Invitation(
            Letterhead letterhead,
            String reference,
            String organisation,
            String contactName,
            @Nullable Instant confirmBy,
            boolean confirmed,
            List<ProgrammeDay> programme,
            BigDecimal lumpSum,
            String currency)
            implements Paper {
        @Override
        public String template() {
            return "invitation";
        }

        @Override
        public String title() {
            return "Invitation " + reference;
        }

        @Override
        public String fileName() {
            return reference + "-invitation.pdf";
        }
    }

    /**
     * A letter that tells a decision against the organisation, with its reasons.
     *
     * @param decision what was decided, as a sentence
     * @param reasons only what failed
     * @param ruleVersion the rules under which it was decided
     * @param decidedBy the person's name as it was then; blank where the rules decided by themselves
     * @param objection how, and until when, the organisation can object; left out where empty
     */
    record DecisionLetter(
            Letterhead letterhead,
            String reference,
            String organisation,
            String contactName,
            Instant decidedAt,
            String decision,
            List<String> reasons,
            String ruleVersion,
            String decidedBy,
            String objection)
            implements Paper {
        @Override
        public String template() {
            return "decision-letter";
        }

        @Override
        public String title() {
            return Texts.of("paperwork.paper.decision-on", reference);
        }

        @Override
        public String fileName() {
            return reference + "-decision.pdf";
        }
    }

    /**
     * What a participant wears.
     *
     * @param checkInAddress the page on which staff check its bearer in; printed as a QR code
     */
    record Badge(
            Letterhead letterhead,
            String reference,
            String organisation,
            String country,
            String city,
            String representative,
            String checkInAddress)
            implements Paper {
        @Override
        public String template() {
            return "badge";
        }

        @Override
        public String title() {
            return "Badge " + reference;
        }

        @Override
        public String fileName() {
            return reference + "-badge.pdf";
        }
    }

    record SheetLine(String reference, String organisation, String country, String representative) {}

    /**
     * A half-day of a sheet: a column to sign in.
     *
     * @param from until when people are there; null where the day's sessions are not announced
     */
    record SheetHalf(
            String label,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            List<String> topics) {}

    /**
     * One day's list to sign, a column per half-day.
     *
     * @param reference the day's own, such as {@code VAL22-D1}
     */
    record AttendanceSheet(
            Letterhead letterhead,
            String reference,
            LocalDate day,
            int dayNumber,
            List<SheetHalf> halves,
            List<SheetLine> lines)
            implements Paper {
        @Override
        public String template() {
            return "attendance-sheet";
        }

        @Override
        public String title() {
            return "Attendance sheet of "
                    + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
        }

        @Override
        public String fileName() {
            return "attendance-" + day + ".pdf";
        }
    }

    /** @param hasMorning whether there was anything to attend; so the afternoon */
    record AttendedDay(LocalDate date, boolean morning, boolean afternoon, boolean hasMorning, boolean hasAfternoon) {}

    /** Certifies the half-days really attended, day by day. */
    record Certificate(
            Letterhead letterhead,
            String reference,
            String organisation,
            String country,
            String city,
            String representative,
            List<AttendedDay> days,
            int halfDays)
            implements Paper {
        @Override
        public String template() {
            return "certificate";
        }

        @Override
        public String title() {
            return Texts.of("paperwork.paper.certificate-of-attendance", reference);
        }

        @Override
        public String fileName() {
            return reference + "-certificate.pdf";
        }
    }

    /** @param kind the form key of a kind of evidence, such as {@code travelEvidence}, or its name */
    record EvidenceLine(String kind, String fileName, String sha256, Instant receivedAt) {}

    /** A claim as it was sent; sent again, it is the next version. */
    record ClaimForm(
            Letterhead letterhead,
            String reference,
            String organisation,
            String country,
            String city,
            BigDecimal amount,
            String currency,
            String amountBasis,
            List<AttendedDay> days,
            List<EvidenceLine> evidence,
            String accountHolder,
            String iban,
            String declaration,
            String signedBy,
            Instant submittedAt)
            implements Paper {
        @Override
        public String template() {
            return "claim-form";
        }

        @Override
        public String title() {
            return "Claim " + reference;
        }

        @Override
        public String fileName() {
            return reference + "-claim.pdf";
        }
    }

    /** @param hints what to look at twice before signing, a sentence each */
    record PaymentLine(
            String reference,
            String organisation,
            String accountHolder,
            String iban,
            BigDecimal amount,
            String approvedBy,
            String authorisedBy,
            List<String> hints) {}

    /**
     * The paper beside the bank file: the same message id, count and control sum, and the file's hash.
     *
     * @param requestedOn the bank day on which the bank is asked to pay
     */
    record PaymentOrder(
            Letterhead letterhead,
            String runId,
            String messageId,
            Instant createdAt,
            LocalDate requestedOn,
            String debtorName,
            String debtorIban,
            List<PaymentLine> payments,
            BigDecimal controlSum,
            String currency,
            String fileName,
            String paymentFileName,
            String paymentFileSha256)
            implements Paper {
        @Override
        public String template() {
            return "payment-order";
        }

        @Override
        public String title() {
            return Texts.of("paperwork.paper.payment-order", runId);
        }
    }

    /**
     * @param payer who pays, as the creditor's bank statement names it
     * @param statementText the text that comes with the payment
     */
    record RemittanceAdvice(
            Letterhead letterhead,
            String reference,
            String organisation,
            String payer,
            String statementText,
            String accountHolder,
            String maskedIban,
            BigDecimal amount,
            String currency,
            LocalDate valueDate,
            String bankReference,
            String endToEndId)
            implements Paper {
        @Override
        public String template() {
            return "remittance-advice";
        }

        @Override
        public String title() {
            return Texts.of("paperwork.paper.remittance-advice", reference);
        }

        @Override
        public String fileName() {
            return reference + "-remittance-advice.pdf";
        }
    }

    record ReportFigure(String label, String value) {}

    record ReportLine(
            String reference,
            String organisation,
            String country,
            String status,
            int halfDays,
            @Nullable BigDecimal paid) {}

    /**
     * What came of the exchange, when it is closed and whenever a case ends afterwards.
     *
     * @param standings how many registrations stand where; together they are all
     * @param closingReason why it was closed while cases were open, or empty
     */
    record ExchangeReport(
            Letterhead letterhead,
            String slug,
            List<ReportFigure> figures,
            List<ReportFigure> standings,
            List<ReportLine> participants,
            String outcomes,
            String jointProjects,
            String closingReason)
            implements Paper {
        @Override
        public String template() {
            return "exchange-report";
        }

        @Override
        public String title() {
            return Texts.of("paperwork.paper.report-of-the-exchange");
        }

        @Override
        public String fileName() {
            return slug + "-report.pdf";
        }
    }
}
