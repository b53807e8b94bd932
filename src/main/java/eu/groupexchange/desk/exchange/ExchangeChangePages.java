package eu.groupexchange.desk.exchange;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.change.CancelExchange;
import eu.groupexchange.exchange.change.ChangeRegistrationDeadline;
import eu.groupexchange.exchange.change.RescheduleExchange;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator changes an exchange that was published: its registration deadline, its days, or whether it takes place. */
@Controller
@RequestMapping("/desk/exchanges/{slug}")
class ExchangeChangePages {

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
    ModelAndView deadline(@PathVariable Slug slug) {
        return form(DEADLINE, exchange(slug));
    }

    @PostMapping("/deadline")
    ModelAndView changeDeadline(
            @PathVariable Slug slug,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        ChangeForm form = new ChangeForm(sent).needsDate("lastRegistrationDay").needsReason();
        return send(slug, DEADLINE, form, "lastRegistrationDay", after, () -> {
            deadline.change(slug, form.date("lastRegistrationDay"), form.change(staff));
            return Texts.of("desk.exchange-change-pages.registration-deadline-changed");
        });
    }

    @GetMapping("/dates")
    ModelAndView dates(@PathVariable Slug slug) {
        return form(DATES, exchange(slug));
    }

    @PostMapping("/dates")
    ModelAndView reschedule(
            @PathVariable Slug slug,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        ChangeForm form = new ChangeForm(sent)
                .needsDate("firstDay")
                .takesDate("lastRegistrationDay")
                .needsReason();
        return send(slug, DATES, form, "firstDay", after, () -> {
            LocalDate lastRegistrationDay = changed(form.optionalDate("lastRegistrationDay"), exchange(slug));
            rescheduling.reschedule(slug, form.date("firstDay"), lastRegistrationDay, form.change(staff));
            return Texts.of("desk.exchange-change-pages.exchange-moved-participants");
        });
    }

    @GetMapping("/cancel")
    ModelAndView cancellation(@PathVariable Slug slug) {
        return form(CANCEL, exchange(slug));
    }

    @PostMapping("/cancel")
    ModelAndView cancel(
            @PathVariable Slug slug,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        ChangeForm form = new ChangeForm(sent)
                .needsReason()
                .needsTick("confirmed", Texts.of("desk.exchange-change-pages.tick-box-say"));
        return send(slug, CANCEL, form, "reason", after, () -> {
            cancellation.cancel(slug, form.change(staff));
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
            Slug slug, String view, ChangeForm form, String blamed, RedirectAttributes after, Deed deed) {
        exchange(slug);
        Answers answers = form.answers();
        if (answers.valid()) {
            try {
                after.addFlashAttribute("done", deed.doIt());
                return new ModelAndView(SeeOther.at("/desk/exchanges/" + slug));
            } catch (RefusedException refusal) {
                answers = answers.refusing(blamed, refusal.why());
            } catch (NotAwaitedException | OptimisticLockingFailureException busy) {
                answers = answers.refusing(blamed, Texts.of("desk.exchange-change-pages.exchange-busy-something"));
            }
        }
        return page(view, exchange(slug), answers, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView form(String view, Exchange exchange) {
        Answers present = Answers.of(Map.of(
                "firstDay", exchange.firstDay().toString(),
                "lastRegistrationDay", exchange.lastRegistrationDay().toString()));
        HttpStatus status = objection(view, exchange).isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK;
        return page(view, exchange, present, status);
    }

    private ModelAndView page(String view, Exchange exchange, Answers answers, HttpStatus status) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(status);
        return page.addObject("exchange", exchange)
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

    private Exchange exchange(Slug slug) {
        return exchanges.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
