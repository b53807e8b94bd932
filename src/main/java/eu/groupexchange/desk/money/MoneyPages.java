package eu.groupexchange.desk.money;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.payment.budget.BudgetStanding;
import eu.groupexchange.payment.budget.Budgets;
import eu.groupexchange.payment.money.MoneyLedger;
import eu.groupexchange.payment.money.MoneyLine;
import eu.groupexchange.payment.money.MoneyQuestion;
import eu.groupexchange.payment.money.MoneyStanding;
import eu.groupexchange.payment.money.MoneySum;
import eu.groupexchange.web.Download;
import eu.groupexchange.web.sheet.CsvFile;
import eu.groupexchange.web.sheet.Separator;
import eu.groupexchange.web.sheet.WorkbookFile;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where all the money is: each state one click, with sums; the budget; and the export for the accounts. */
@Controller
@RequestMapping("/desk/payments")
class MoneyPages {

    private final MoneyLedger ledger;
    private final Budgets budgets;
    private final AccountingTable accounting;

    MoneyPages(MoneyLedger ledger, Budgets budgets, AccountingTable accounting) {
        this.ledger = ledger;
        this.budgets = budgets;
        this.accounting = accounting;
    }

    /** A figure that is a filter. */
    record Figure(String label, int payments, String sum, String path, boolean chosen) {}

    @Look(AccessKind.LIST)
    @GetMapping
    String page(@RequestParam Map<String, String> sent, Model model) {
        MoneyQuestion question = MoneyQuestion.of(sent);
        List<MoneyLine> found = ledger.page(question);
        List<MoneySum> sums = ledger.sums(question);
        List<BudgetStanding> standings = budgets.standings();
        model.addAttribute("question", question);
        model.addAttribute(
                "figures", sums.stream().map(sum -> figure(sum, question)).toList());
        model.addAttribute("everything", question.standing() == null ? null : path(question.in(null)));
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(MoneyQuestion.PER_PAGE)
                        .map(PaymentLine::of)
                        .toList());
        model.addAttribute("earlier", question.page() > 1 ? path(question.onPage(question.page() - 1)) : null);
        model.addAttribute(
                "later", found.size() > MoneyQuestion.PER_PAGE ? path(question.onPage(question.page() + 1)) : null);
        model.addAttribute("waiting", count(sums, MoneyStanding.WAITING));
        model.addAttribute("came", count(sums, MoneyStanding.RETURNED));
        model.addAttribute("returnedPath", path(question.in(MoneyStanding.RETURNED)));
        model.addAttribute("authoriseAll", authoriseAll(question));
        model.addAttribute("budgets", standings.stream().map(BudgetLine::of).toList());
        model.addAttribute(
                "exchanges", standings.stream().filter(one -> !one.isProject()).toList());
        model.addAttribute("standings", MoneyStanding.values());
        model.addAttribute("sorts", MoneyQuestion.Sort.values());
        model.addAttribute("separators", separators());
        return "desk/money";
    }

    /** What can stand between two fields, in words. */
    private static Map<String, String> separators() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Separator.COMMA.value(), Texts.of("money.separator.comma"));
        words.put(Separator.SEMICOLON.value(), Texts.of("money.separator.semicolon"));
        words.put(Separator.TAB.value(), Texts.of("money.separator.tab"));
        return words;
    }

    private static Figure figure(MoneySum sum, MoneyQuestion question) {
        return new Figure(
                sum.standing().inWords(),
                sum.payments(),
                sum.sum().toString(),
                path(question.in(sum.standing())),
                sum.standing() == question.standing());
    }

    private static int count(List<MoneySum> sums, MoneyStanding standing) {
        return sums.stream()
                .filter(sum -> sum.standing() == standing)
                .mapToInt(MoneySum::payments)
                .sum();
    }

    private static String path(MoneyQuestion question) {
        return path("/desk/payments", question);
    }

    private static String authoriseAll(MoneyQuestion question) {
        return path("/desk/payments/authorise", question.in(null))
                + (question.in(null).asked().isEmpty() ? "?" : "&") + "all=true";
    }

    private static String path(String page, MoneyQuestion question) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(page);
        question.asked().forEach((key, value) -> address.queryParam(key, "{" + key + "}"));
        return address.encode().buildAndExpand(question.asked()).toUriString();
    }

    @Look(AccessKind.EXPORT)
    @GetMapping("/accounting.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> sent) throws IOException {
        MoneyQuestion question = MoneyQuestion.of(sent);
        return Download.of(
                AccountingTable.name(question, "xlsx"), WorkbookFile.CONTENT_TYPE, accounting.workbook(question));
    }

    @Look(AccessKind.EXPORT)
    @GetMapping("/accounting.csv")
    ResponseEntity<byte[]> table(@RequestParam Map<String, String> sent) throws IOException {
        MoneyQuestion question = MoneyQuestion.of(sent);
        Separator separator =
                Separator.of(Optional.ofNullable(sent.get("separator")).orElse(""));
        return Download.of(
                AccountingTable.name(question, "csv"), CsvFile.CONTENT_TYPE, accounting.csv(question, separator));
    }
}
