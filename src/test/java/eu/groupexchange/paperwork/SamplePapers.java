package eu.groupexchange.paperwork;

import eu.groupexchange.attendance.AttendanceSheet;
import eu.groupexchange.attendance.AttendanceSheet.SheetHalf;
import eu.groupexchange.attendance.AttendanceSheet.SheetLine;
import eu.groupexchange.attendance.AttendedDay;
import eu.groupexchange.attendance.Certificate;
import eu.groupexchange.attendance.checkin.Badge;
import eu.groupexchange.inspection.dossier.DossierIndex;
import eu.groupexchange.inspection.report.AuditReport;
import eu.groupexchange.participation.place.Invitation;
import eu.groupexchange.participation.registration.Receipt;
import eu.groupexchange.participation.registration.Receipt.Fact;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.participation.telling.ProgrammeDay;
import eu.groupexchange.participation.telling.ProgrammeSession;
import eu.groupexchange.payment.order.PaymentOrder;
import eu.groupexchange.payment.order.PaymentOrder.PaymentLine;
import eu.groupexchange.payment.order.RemittanceAdvice;
import eu.groupexchange.reimbursement.telling.ClaimForm;
import eu.groupexchange.reimbursement.telling.ClaimForm.EvidenceLine;
import eu.groupexchange.report.ExchangeReport;
import eu.groupexchange.report.ReportFigure;
import eu.groupexchange.report.ReportLine;
import eu.groupexchange.report.ReportTable;
import eu.groupexchange.wording.FundingStatement;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** One paper of each kind, as the Valenciennes exchange would issue it; each can be made for any organisation. */
public final class SamplePapers {

    public static final String ORGANISATION = "Klaster Kolejowy Łódź – Őrség & Timișoara";
    public static final String REFERENCE = "VAL22-0007";
    public static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static final FundingStatement FUNDING = new FundingStatement(
            "EXXTRA – Excellence Exchange and Teaming-up between Railway clusters and ecosystems",
            "Co-funded by the European Union",
            "The views expressed here are those of their authors alone. They are not necessarily those of the European"
                    + " Union or of the granting authority, and neither of these answers for them.",
            "951206");

    public static final PaperCode CODE = PaperCode.parse("7K3M9QX2VB4NT8WYEZ").orElseThrow();
    public static final VerificationSettings VERIFICATION =
            new VerificationSettings(URI.create("https://exchange.example"));

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 5, 4);
    private static final String IBAN = "PL61109010140000071219812874";
    public static final String CHECK_IN = "https://exchange.example/desk/check-in/Zm9vYmFyYmF6cXV4MTIzNA";
    private static final BigDecimal LUMP_SUM = new BigDecimal("450.00");

    private static final List<String> NAMES = List.of(
            "Klaster Kolejowy Łódź – Őrség & Timișoara",
            "Straßenbahn- und Bahntechnik-Cluster Großräschen",
            "Agrupación Ferroviaria de España, Señalización",
            "Σύμπλεγμα Σιδηροδρόμων Ωρωπού",
            "Железопътен клъстер Жеравна",
            "Distretto Tecnologico Ferroviario",
            "Rail.S");

    private SamplePapers() {}

    public static List<Paper> all() {
        return all(ORGANISATION);
    }

    /** Every paper, with the organisation's name wherever a name can stand. */
    public static List<Paper> all(String organisation) {
        return List.of(
                receipt(organisation),
                invitation(organisation),
                decisionLetter(organisation),
                badge(organisation),
                attendanceSheet(14),
                certificate(organisation),
                claimForm(organisation),
                paymentOrder(3),
                remittanceAdvice(organisation),
                exchangeReport(12),
                auditReport(9),
                dossierIndex(organisation));
    }

    /** Every paper with nothing in its lists and its optional texts. */
    public static List<Paper> empty() {
        return List.of(
                new Receipt(letterhead(), REFERENCE, at("2022-03-28T09:12:00Z"), List.of(), ""),
                new Invitation(
                        letterhead(),
                        REFERENCE,
                        ORGANISATION,
                        "",
                        at("2022-04-19T22:00:00Z"),
                        false,
                        List.of(new ProgrammeDay(FIRST_DAY, List.of())),
                        LUMP_SUM,
                        "EUR"),
                new DecisionLetter(
                        letterhead(),
                        REFERENCE,
                        ORGANISATION,
                        "",
                        at("2022-04-12T08:00:00Z"),
                        "",
                        List.of(),
                        "VAL22-1",
                        "",
                        ""),
                new Badge(letterhead(), REFERENCE, ORGANISATION, "PL", "", "", CHECK_IN),
                new AttendanceSheet(
                        letterhead(),
                        "VAL22-D1",
                        FIRST_DAY,
                        1,
                        List.of(
                                new SheetHalf("Morning", null, null, List.of()),
                                new SheetHalf("Afternoon", null, null, List.of())),
                        List.of()),
                new Certificate(letterhead(), REFERENCE, ORGANISATION, "PL", "", "", List.of(), 0),
                new ClaimForm(
                        letterhead(),
                        REFERENCE,
                        ORGANISATION,
                        "PL",
                        "",
                        LUMP_SUM,
                        "EUR",
                        "",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        "",
                        at("2022-05-20T10:00:00Z")),
                paymentOrder(0),
                new ExchangeReport(
                        letterhead(), "valenciennes-2022", List.of(), List.of(), List.of(), List.of(), "", "", ""),
                new AuditReport(
                        letterhead(),
                        3,
                        "Year 2022",
                        "All exchanges",
                        List.of(),
                        "1",
                        SHA256,
                        "auditor",
                        at("2022-06-14T08:00:00Z"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ""));
    }

    /** The first version of a paper that is kept, and not sealed. */
    public static Issue firstIssue(Instant at) {
        return new Issue(1, at, null, CODE, new Sealing.WithoutKey());
    }

    public static Letterhead letterhead() {
        return new Letterhead(
                "Railway Cluster Exchange Valenciennes 2022",
                "i-TRANS",
                "180 rue Joseph Louis Lagrange, 59308 Valenciennes Cedex, France",
                FIRST_DAY,
                FIRST_DAY.plusDays(2),
                ZoneId.of("Europe/Paris"),
                "Valenciennes",
                "Irina Vescu",
                "exchange@i-trans.example",
                new Letterhead.Signatory("Amélie Esperou", "EU project coordinator", "i-TRANS"),
                new Letterhead.Signatory("Paul Delvaux", "moderator", "Rail Dialogue"));
    }

    public static Receipt receipt(String organisation) {
        return new Receipt(
                letterhead(),
                REFERENCE,
                at("2022-03-28T09:12:00Z"),
                List.of(
                        new Fact("Name of the organisation", organisation),
                        new Fact("Kind of organisation", "Cluster"),
                        new Fact("Registration or VAT number", "PL 725-18-01-126"),
                        new Fact("Country", "Poland"),
                        new Fact("City", "Łódź"),
                        new Fact("Website", "https://klaster-kolejowy.example"),
                        new Fact("Contact person", "Żaneta Ćwikła-Nowak"),
                        new Fact("E-mail", "zaneta@klaster-kolejowy.example"),
                        new Fact(
                                "Why do you want to take part?",
                                "Our members build bogies and interiors.\nWe look for partners in light rail, and for a"
                                        + " consortium in the next call for rail research."),
                        new Fact("Fields of interest", "Rolling stock; composite materials; maintenance"),
                        new Fact("Consent to the privacy notice", "Yes")),
                "Open the link in our e-mail within 7 days, so that we know that we can reach you. A coordinator then"
                        + " looks at your registration.");
    }

    public static Invitation invitation(String organisation) {
        return new Invitation(
                letterhead(),
                REFERENCE,
                organisation,
                "Żaneta Ćwikła-Nowak",
                at("2022-04-19T22:00:00Z"),
                false,
                IntStream.range(0, 3)
                        .mapToObj(day -> new ProgrammeDay(FIRST_DAY.plusDays(day), sessions()))
                        .toList(),
                LUMP_SUM,
                "EUR");
    }

    public static DecisionLetter decisionLetter(String organisation) {
        return new DecisionLetter(
                letterhead(),
                REFERENCE,
                organisation,
                "Żaneta Ćwikła-Nowak",
                at("2022-04-12T08:00:00Z"),
                "The registration cannot be accepted.",
                List.of(
                        "The organisation's seat is 87 km from the venue; the call is open from 200 km on.",
                        "Organisations from the host's own country cannot take part (France)."),
                "VAL22-1",
                "Dana Kovář",
                "If you think that a fact is wrong, you may object until the end of 26 April 2022 (Valenciennes time). Write"
                        + " to exchange@i-trans.example.");
    }

    public static AttendanceSheet attendanceSheet(int lines) {
        return new AttendanceSheet(
                letterhead(),
                "VAL22-D1",
                FIRST_DAY,
                1,
                List.of(
                        new SheetHalf(
                                "Morning",
                                LocalTime.of(9, 0),
                                LocalTime.of(13, 0),
                                List.of("What distinguishes each cluster")),
                        new SheetHalf(
                                "Afternoon",
                                LocalTime.of(14, 0),
                                LocalTime.of(18, 0),
                                List.of("The clusters' members"))),
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> new SheetLine(
                                "VAL22-%04d".formatted(i),
                                NAMES.get(i % NAMES.size()),
                                List.of("PL", "DE", "ES", "GR", "BG", "IT").get(i % 6),
                                "Żaneta Ćwikła-Nowak"))
                        .toList());
    }

    public static Badge badge(String organisation) {
        return new Badge(letterhead(), REFERENCE, organisation, "PL", "Łódź", "Żaneta Ćwikła-Nowak", CHECK_IN);
    }

    public static Certificate certificate(String organisation) {
        return new Certificate(letterhead(), REFERENCE, organisation, "PL", "Łódź", "Żaneta Ćwikła-Nowak", days(), 5);
    }

    public static ClaimForm claimForm(String organisation) {
        return new ClaimForm(
                letterhead(),
                REFERENCE,
                organisation,
                "PL",
                "Łódź",
                LUMP_SUM,
                "EUR",
                "Lump sum of 450.00 EUR for an organisation present on all three days",
                days(),
                List.of(
                        new EvidenceLine("report", "closing-report.pdf", SHA256, at("2022-05-20T09:40:00Z")),
                        new EvidenceLine(
                                "travelEvidence", "boarding pass WAW–CDG.jpg", SHA256, at("2022-05-20T09:41:00Z"))),
                organisation,
                IBAN,
                "We declare that what is stated here is correct and that no other public funding covers the same costs.",
                "Żaneta Ćwikła-Nowak",
                at("2022-05-20T10:00:00Z"));
    }

    private static final List<String> HINTS = List.of(
            "The same account (IBAN) was given in NAN21-0003, Grappe Mécanique Loire (reimbursed).",
            "The account is kept in another country (Belgium) than the organisation’s (Germany).");

    public static PaymentOrder paymentOrder(int payments) {
        return new PaymentOrder(
                letterhead(),
                "RUN-2022-003",
                "GX-RUN-2022-003-1",
                at("2022-06-01T07:30:00Z"),
                LocalDate.of(2022, 6, 3),
                "DITECFER scarl",
                "IT60X0542811101000000123456",
                IntStream.rangeClosed(1, payments)
                        .mapToObj(i -> new PaymentLine(
                                "VAL22-%04d".formatted(i),
                                NAMES.get(i % NAMES.size()),
                                NAMES.get(i % NAMES.size()),
                                IBAN,
                                LUMP_SUM,
                                "coordinator",
                                "finance",
                                i % 5 == 2 ? HINTS : List.of()))
                        .toList(),
                LUMP_SUM.multiply(BigDecimal.valueOf(payments)),
                "EUR",
                "RUN-2022-003-payment-order.pdf",
                "RUN-2022-003.xml",
                SHA256,
                new PaymentOrder.PrintedAnchor(
                        37,
                        LocalDate.of(2022, 5, 31),
                        "5f2b91c4 08d7ae63 ".repeat(4).strip()));
    }

    public static RemittanceAdvice remittanceAdvice(String organisation) {
        return new RemittanceAdvice(
                letterhead(),
                REFERENCE,
                organisation,
                "i-TRANS",
                "VAL22-0007 Group exchange in Valenciennes",
                organisation,
                "PL61 •••• •••• 2874",
                LUMP_SUM,
                "EUR",
                LocalDate.of(2022, 6, 3),
                "BNK-88120-77",
                "VAL22-0007-1");
    }

    public static AuditReport auditReport(int cases) {
        return new AuditReport(
                letterhead(),
                3,
                "Year 2022, first visit",
                "valenciennes-2022",
                List.of("5 by chance", "all of 450.00 EUR and more", "all with: attendance corrected, shared account"),
                "2022-06-14 4-2-6-1",
                SHA256,
                "Marta Kovács",
                at("2022-06-14T08:00:00Z"),
                List.of("Marta Kovács", "Pádraig Ó Súilleabháin"),
                List.of(
                        new AuditReport.Figure("Cases that could be drawn", "18"),
                        new AuditReport.Figure("Cases drawn", String.valueOf(cases)),
                        new AuditReport.Figure("Their amounts together", "4050.00 EUR"),
                        new AuditReport.Figure("Reviewed", "8")),
                IntStream.rangeClosed(1, cases)
                        .mapToObj(i -> new AuditReport.CaseLine(
                                "VAL22-%04d".formatted(i),
                                i % 4 == 0 ? null : "450.00",
                                i % 2 == 0 ? "chance, attendance corrected" : "amount",
                                i == cases ? "In review" : "Done",
                                "Marta Kovács"))
                        .toList(),
                List.of(new AuditReport.FindingLine(
                        1,
                        "VAL22-0004",
                        "Medium",
                        "The hotel invoice names another night than the attendance sheet.",
                        "Closed",
                        List.of(
                                "Opened by Marta Kovács, 14 Jun 2022 10:15:00",
                                "Answered by Irina Vescu, 15 Jun 2022 09:00:00: The train was late; see the ticket.",
                                "Accepted by Marta Kovács, 15 Jun 2022 11:30:00: That explains it."))),
                "The logs of all 9 cases were recomputed for this report, and are whole.");
    }

    public static ExchangeReport exchangeReport(int participants) {
        return new ExchangeReport(
                letterhead(),
                "valenciennes-2022",
                List.of(
                        new ReportFigure("Registrations", "18"),
                        new ReportFigure("Organisations that came", "12"),
                        new ReportFigure("Half-days attended", "68"),
                        new ReportFigure("Paid", "5400.00 EUR")),
                List.of(new ReportFigure("Reimbursed", "14"), new ReportFigure("Lump sum not due", "4")),
                IntStream.rangeClosed(1, participants)
                        .mapToObj(i -> new ReportLine(
                                "VAL22-%04d".formatted(i),
                                NAMES.get(i % NAMES.size()),
                                List.of("PL", "DE", "ES", "GR", "BG", "IT").get(i % 6),
                                i % 5 == 0 ? "Not entitled" : "Reimbursed",
                                i % 5 == 0 ? 2 : 6,
                                i % 5 == 0 ? null : LUMP_SUM))
                        .toList(),
                List.of(
                        new ReportTable(
                                "Countries",
                                "By the country of the registration.",
                                List.of("Country", "Registered", "Present"),
                                List.of(
                                        new ReportTable.Row("Poland", List.of("6", "5")),
                                        new ReportTable.Row("Germany", List.of("4", "4")))),
                        new ReportTable(
                                "How useful were the three days for your cluster?",
                                "11 organisations answered; 4.2 on average.",
                                List.of("Answer", "Organisations"),
                                List.of(
                                        new ReportTable.Row("4", List.of("7")),
                                        new ReportTable.Row("5", List.of("4"))))),
                "Five clusters want to compare how they measure the services to their members.\n\nThe host will circulate"
                        + " the contacts and presentations of those who agreed to it.",
                "A proposal on light composite bogies is being prepared by three clusters.",
                "The payment of one cluster was returned by its bank and is being repeated.");
    }

    public static List<ProgrammeSession> sessions() {
        return List.of(
                new ProgrammeSession(
                        LocalTime.of(9, 0),
                        LocalTime.of(13, 0),
                        "What distinguishes each cluster",
                        "Vision, priorities, members and services; host and guests present themselves in turn and note"
                                + " what they could adopt."),
                new ProgrammeSession(LocalTime.of(13, 0), LocalTime.of(14, 0), "Lunch", ""),
                new ProgrammeSession(
                        LocalTime.of(14, 0),
                        LocalTime.of(18, 0),
                        "The clusters' members",
                        "Who the members are, what they make, and how the cluster brings them together."));
    }

    private static List<AttendedDay> days() {
        return List.of(
                new AttendedDay(FIRST_DAY, true, true, true, true),
                new AttendedDay(FIRST_DAY.plusDays(1), true, false, true, true),
                new AttendedDay(FIRST_DAY.plusDays(2), true, false, true, false));
    }

    /** A name of this many characters without a place to break it. */
    public static String unbreakable(int characters) {
        return String.join("", Collections.nCopies(characters / 20 + 1, "Verkehrswegeplanungs"))
                .substring(0, characters);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    public static DossierIndex dossierIndex(String organisation) {
        Instant at = Instant.parse("2022-04-02T09:15:42.123456Z");
        return new DossierIndex(
                letterhead(),
                REFERENCE,
                organisation,
                "reimbursed",
                List.of(new DossierIndex.Fact("Lump sum", "450.00 EUR: present on all days")),
                List.of(
                        new DossierIndex.Moment(1, at, "organisation", "registration submitted", "", ""),
                        new DossierIndex.Moment(
                                2,
                                at.plusSeconds(60),
                                "coordinator",
                                "eligibility decided: accept",
                                "A cluster of railways, " + organisation,
                                "VAL22-1")),
                List.of(new DossierIndex.Chapter(
                        "Claim and evidence",
                        List.of(new DossierIndex.Fact("Account", organisation + ", PL61 … 2874")),
                        List.of(
                                new DossierIndex.File(
                                        "Travel evidence: " + organisation + ".pdf (accepted)",
                                        "claim/evidence/01-" + "a-very-long-name-without-any-blank".repeat(2) + ".pdf",
                                        at,
                                        10_485_760,
                                        SHA256),
                                new DossierIndex.File(
                                        "The claim as it stands", "claim/claim.json", null, 812, SHA256)))),
                SHA256);
    }
}
