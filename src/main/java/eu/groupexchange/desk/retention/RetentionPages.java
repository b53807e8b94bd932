package eu.groupexchange.desk.retention;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.retention.BalanceDate;
import eu.groupexchange.audit.retention.BalanceDates;
import eu.groupexchange.audit.retention.Dossiers;
import eu.groupexchange.audit.retention.Dossiers.KeptExchange;
import eu.groupexchange.audit.retention.Keeping;
import eu.groupexchange.audit.retention.Keeping.Standing;
import eu.groupexchange.audit.retention.LegalHold;
import eu.groupexchange.audit.retention.LegalHolds;
import eu.groupexchange.audit.retention.RetentionPlan;
import eu.groupexchange.audit.retention.erasure.ErasureProofs;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.ProcessingRegister;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is kept until when, and what is left of what went. */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/retention")
class RetentionPages {

    private static final int PROOFS = 200;

    private final Dossiers dossiers;
    private final BalanceDates dates;
    private final LegalHolds holds;
    private final RetentionPlan plan;
    private final ErasureProofs proofs;
    private final ProcessingRegister register;
    private final PaymentSettings settings;

    RetentionPages(
            Dossiers dossiers,
            BalanceDates dates,
            LegalHolds holds,
            RetentionPlan plan,
            ErasureProofs proofs,
            ProcessingRegister register,
            PaymentSettings settings) {
        this.dossiers = dossiers;
        this.dates = dates;
        this.holds = holds;
        this.plan = plan;
        this.proofs = proofs;
        this.register = register;
        this.settings = settings;
    }

    /** @param paid the day that counts, and whether it is the exchange's own */
    record ExchangeLine(
            KeptExchange exchange, String paid, String until, int cases, long due, long held, boolean isHeld) {}

    record HoldLine(String reason, String set, String lifted) {}

    record EntryLine(String paid, int years, String reason, String entered) {}

    record ProofLine(
            String subject,
            String exchange,
            String basis,
            String erased,
            String counts,
            String logEnd,
            String hash,
            boolean intact) {}

    record RegisterLine(String table, String columns, String what, String why, String until) {}

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "exchanges", dossiers.exchanges().stream().map(this::line).toList());
        model.addAttribute("project", entries(BalanceDate.PROJECT, settings.zone()));
        model.addAttribute("proofs", proofs.latest(PROOFS).size());
        return "desk/retention/all";
    }

    @GetMapping("/exchanges/{slug}")
    String exchange(Exchange exchange, Model model) {
        KeptExchange kept = dossiers.exchange(exchange.slug().value()).orElseThrow();
        model.addAttribute("exchange", exchange);
        model.addAttribute("line", line(kept));
        model.addAttribute(
                "cases",
                plan.of(kept).stream().map(one -> CaseLine.of(one, kept)).toList());
        model.addAttribute("entries", entries(kept.slug(), kept.zone()));
        model.addAttribute("holds", holdLines(kept.slug(), kept.zone()));
        model.addAttribute(
                "proofs",
                proofs.ofExchange(kept.slug()).stream()
                        .map(one -> proofLine(one, kept.zone()))
                        .toList());
        return "desk/retention/exchange";
    }

    @GetMapping("/proofs")
    String proofs(Model model) {
        model.addAttribute(
                "proofs",
                proofs.latest(PROOFS).stream()
                        .map(one -> proofLine(one, settings.zone()))
                        .toList());
        model.addAttribute("zone", settings.zone().getId());
        return "desk/retention/proofs";
    }

    @GetMapping("/register")
    String register(Model model) {
        model.addAttribute(
                "lines",
                register.tables().stream().flatMap(RetentionPages::lines).toList());
        return "desk/retention/register";
    }

    private ExchangeLine line(KeptExchange exchange) {
        List<Keeping> all = plan.of(exchange);
        boolean own = dates.latest(exchange.slug()).flatMap(BalanceDate::period).isPresent();
        String paid = dates.periodOf(exchange.slug())
                .map(period -> own
                        ? DeskDates.day(period.paidOn())
                        : Texts.of("retention.page.as-the-project", DeskDates.day(period.paidOn())))
                .orElse(Texts.of("retention.page.not-entered"));
        return new ExchangeLine(
                exchange,
                paid,
                KeepingWords.until(plan.until(exchange).orElse(null), exchange.zone()),
                all.size(),
                all.stream().filter(one -> one.standing() == Standing.DUE).count(),
                all.stream().filter(one -> one.standing() == Standing.HELD).count(),
                !holds.standing(List.of(exchange.slug())).isEmpty());
    }

    private List<EntryLine> entries(String scope, ZoneId zone) {
        return dates.of(scope).stream()
                .map(entry -> new EntryLine(
                        entry.paidOn() == null ? Texts.of("retention.page.taken-back") : DeskDates.day(entry.paidOn()),
                        entry.years(),
                        entry.reason() == null ? "" : entry.reason(),
                        Texts.of(
                                "retention.page.by-and-when",
                                entry.enteredBy(),
                                DeskDates.moment(entry.enteredAt(), zone))))
                .toList();
    }

    private List<HoldLine> holdLines(String subject, ZoneId zone) {
        return holds.of(List.of(subject)).stream().map(hold -> of(hold, zone)).toList();
    }

    static HoldLine of(LegalHold hold, ZoneId zone) {
        return new HoldLine(
                hold.reason(),
                Texts.of("retention.page.by-and-when", hold.setBy(), DeskDates.moment(hold.setAt(), zone)),
                hold.stands()
                        ? Texts.of("retention.page.stands")
                        : Texts.of(
                                "retention.page.lifted",
                                hold.liftedBy(),
                                DeskDates.moment(hold.liftedAt(), zone),
                                hold.liftedBecause()));
    }

    private static ProofLine proofLine(ErasureProofs.StoredProof stored, ZoneId zone) {
        var proof = stored.proof();
        return new ProofLine(
                proof.subject(),
                proof.exchange(),
                switch (proof.basis()) {
                    case RETENTION_OVER -> Texts.of("retention.basis.over");
                    case UNCONFIRMED -> Texts.of("retention.basis.unconfirmed");
                },
                Texts.of(
                        "retention.page.by-and-when",
                        proof.erasedBy().replace("staff:", ""),
                        DeskDates.moment(proof.erasedAt(), zone)),
                proof.counts().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ")),
                proof.logHead() == null ? "" : proof.logSequence() + " · " + proof.logHead(),
                stored.storedHash(),
                stored.isIntact());
    }

    private static Stream<RegisterLine> lines(KeptTable table) {
        return table.kept().stream()
                .map(kept -> new RegisterLine(
                        table.table(),
                        String.join(", ", kept.columns()),
                        kept.what(),
                        kept.why(),
                        KeepingWords.until(table.until())));
    }
}
