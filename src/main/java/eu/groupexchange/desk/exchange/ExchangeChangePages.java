package eu.groupexchange.desk.exchange;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.change.CancelExchange;
import eu.groupexchange.exchange.change.ChangeRegistrationDeadline;
import eu.groupexchange.exchange.change.RescheduleExchange;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator changes an exchange that was published: its registration deadline, its days, or whether it takes place. */
@Controller
@NothingPersonal("it shows an exchange and nobody who comes to it")
@RequestMapping("/desk/exchanges/{slug}")
class ExchangeChangePages {

    private static final String REASON = "reason";

    private static final String DEADLINE = "desk/exchange-deadline";
    private static final String DATES = "desk/exchange-dates";
    private static final String CANCEL = "desk/exchange-cancel";

    private final ExchangeCatalogue exchanges;
    private final ChangeRegistrationDeadline deadline;
    private final RescheduleExchange rescheduling;
    private final CancelExchange cancellation;
    private final ExchangeStandings standings;

    ExchangeChangePages(
            ExchangeCatalogue exchanges,
            ChangeRegistrationDeadline deadline,
            RescheduleExchange rescheduling,
            CancelExchange cancellation,
            ExchangeStandings standings) {
        this.exchanges = exchanges;
        this.deadline = deadline;
        this.rescheduling = rescheduling;
        this.cancellation = cancellation;
        this.standings = standings;
    }

    @GetMapping("/deadline")
    ModelAndView deadline(Exchange exchange) {
        return form(DEADLINE, exchange);
    }

    @PostMapping("/deadline")
    ModelAndView changeDeadline(
            Exchange exchange, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        ChangeForm form = new ChangeForm(sent).needsDate("lastRegistrationDay").needsReason();
        return send(exchange, DEADLINE, form, "lastRegistrationDay", after, () -> {
            deadline.change(exchange.slug(), form.date("lastRegistrationDay"), form.change(staff));
            return Texts.of("desk.exchange-change-pages.registration-deadline-changed");
        });
    }

    @GetMapping("/dates")
    ModelAndView dates(Exchange exchange) {
        return form(DATES, exchange);
    }

    @PostMapping("/dates")
    ModelAndView reschedule(
            Exchange exchange, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        ChangeForm form = new ChangeForm(sent)
                .needsDate("firstDay")
                .takesDate("lastRegistrationDay")
                .needsReason();
        return send(exchange, DATES, form, "firstDay", after, () -> {
            LocalDate lastRegistrationDay = changed(form.optionalDate("lastRegistrationDay"), exchange);
            rescheduling.reschedule(exchange.slug(), form.date("firstDay"), lastRegistrationDay, form.change(staff));
            return Texts.of("desk.exchange-change-pages.exchange-moved-participants");
        });
    }

    @GetMapping("/cancel")
    ModelAndView cancellation(Exchange exchange) {
        return form(CANCEL, exchange);
    }

    @PostMapping("/cancel")
    ModelAndView cancel(
            Exchange exchange, @RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        ChangeForm form = new ChangeForm(sent)
                .needsReason()
                .needsTick("confirmed", Texts.of("desk.exchange-change-pages.tick-box-say"));
        return send(exchange, CANCEL, form, REASON, after, () -> {
            cancellation.cancel(exchange.slug(), form.change(staff));
            return Texts.of("desk.exchange-change-pages.exchange-cancelled-participants");
        });
    }

    /** The field shows the present deadline; sent back as it was, it is no new one. */
    private static @Nullable LocalDate changed(@Nullable LocalDate day, Exchange exchange) {
        return exchange.lastRegistrationDay().equals(day) ? null : day;
    }

    /** What is done with a valid form; says so in a sentence. */
    private interface Deed {
        String doIt();
    }

    private ModelAndView send(
            Exchange exchange, String view, ChangeForm form, String blamed, RedirectAttributes after, Deed deed) {
        return flow(view, exchange.slug(), blamed)
                .send(form.answers(), after, answers -> Done.at("/desk/exchanges/" + exchange.slug())
                        .saying(deed.doIt()));
    }

    private ModelAndView form(String view, Exchange exchange) {
        Answers present = Answers.of(Map.of(
                "firstDay", exchange.firstDay().toString(),
                "lastRegistrationDay", exchange.lastRegistrationDay().toString()));
        return flow(view, exchange.slug(), REASON).show(present, objection(view, exchange));
    }

    private FormFlow flow(String view, Slug slug, String blamed) {
        return FormFlow.of(answers -> page(view, exchanges.get(slug), answers), blamed, DeskWords.EXCHANGE_MEANWHILE);
    }

    private ModelAndView page(String view, Exchange exchange, Answers answers) {
        return new ModelAndView(view)
                .addObject("exchange", exchange)
                .addObject("standing", standings.of(exchange))
                .addObject("objection", objection(view, exchange).orElse(null))
                .addObject("answers", answers);
    }

    private Optional<String> objection(String view, Exchange exchange) {
        return switch (view) {
            case DEADLINE -> deadline.objection(exchange);
            case DATES -> rescheduling.objection(exchange);
            default -> cancellation.objection(exchange);
        };
    }
}
