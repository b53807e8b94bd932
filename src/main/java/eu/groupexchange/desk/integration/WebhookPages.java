package eu.groupexchange.desk.integration;

import eu.groupexchange.api.webhook.Deliveries;
import eu.groupexchange.api.webhook.ManageWebhooks;
import eu.groupexchange.api.webhook.Webhook;
import eu.groupexchange.api.webhook.WebhookEvent;
import eu.groupexchange.api.webhook.Webhooks;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which other systems are told what, and what became of it. */
@Controller
@NothingPersonal("it shows what other systems were told: that something has happened, and nothing about anybody")
@RequestMapping("/desk/webhooks")
class WebhookPages {

    private static final String PATH = "/desk/webhooks";
    private static final String EVENTS = "events";
    private static final int SHOWN = 50;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final ManageWebhooks managing;
    private final ExchangeCatalogue exchanges;
    private final PaymentSettings settings;

    WebhookPages(
            Webhooks webhooks,
            Deliveries deliveries,
            ManageWebhooks managing,
            ExchangeCatalogue exchanges,
            PaymentSettings settings) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.managing = managing;
        this.exchanges = exchanges;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView all() {
        return making().show(Answers.none());
    }

    /** Answered with the page itself: what is shown once is kept nowhere on its way to another page. */
    @PostMapping
    ModelAndView make(@RequestParam MultiValueMap<String, String> sent, Principal staff, RedirectAttributes after) {
        AtomicReference<ManageWebhooks.Made> made = new AtomicReference<>();
        ModelAndView answer = making().send(answers(sent), after, answers -> {
            made.set(managing.make(
                    NamedInAddresses.id(answers.value("form")).orElseGet(UUID::randomUUID),
                    answers.value("name"),
                    answers.value("url"),
                    chosen(answers.value(EVENTS)),
                    exchange(answers.value("exchange")),
                    staff.getName()));
            return Done.at(PATH);
        });
        return made.get() == null ? answer : page(Answers.none()).addObject("made", made.get());
    }

    @GetMapping("/{webhook}")
    ModelAndView one(Webhook webhook) {
        return new ModelAndView("desk/integration/webhook")
                .addObject("zone", settings.zone().getId())
                .addObject("line", line(webhook, deliveries.waiting(webhook.id())))
                .addObject(
                        "deliveries",
                        deliveries.of(webhook.id(), SHOWN).stream()
                                .map(delivery -> DeliveryLine.of(delivery, settings.zone()))
                                .toList());
    }

    /** @param deed {@code stop}, {@code resume}, {@code remove}, {@code test}, or {@code again} with the delivery's number */
    @PostMapping("/{webhook}")
    View change(
            Webhook webhook,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String delivery,
            Principal staff,
            RedirectAttributes after) {
        after.addFlashAttribute("done", done(webhook, deed, delivery, staff.getName()));
        return SeeOther.at(deed.equals("remove") ? PATH : PATH + "/" + webhook.id());
    }

    private String done(Webhook webhook, String deed, String delivery, String userId) {
        switch (deed) {
            case "stop" -> {
                managing.stop(webhook.id(), userId);
                return Texts.of("api.page.webhook-stopped");
            }
            case "resume" -> {
                managing.resume(webhook.id(), userId);
                return Texts.of("api.page.webhook-resumed");
            }
            case "remove" -> {
                managing.remove(webhook.id(), userId);
                return Texts.of("api.page.webhook-removed", webhook.name());
            }
            case "test" -> managing.test(webhook.id(), userId);
            case "again" -> managing.again(webhook.id(), number(delivery), userId);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Texts.of("api.page.on-its-way");
    }

    private FormFlow making() {
        return FormFlow.of(this::page, Answers.WHOLE, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Answers answers) {
        return new ModelAndView("desk/integration/webhooks")
                .addObject("answers", answers)
                .addObject("form", UUID.randomUUID())
                .addObject("offered", WebhookEvent.offered())
                .addObject("chosen", List.of(answers.value(EVENTS).split(" ")))
                .addObject("exchanges", exchanges.all())
                .addObject(
                        "webhooks",
                        webhooks.all().stream()
                                .map(webhook -> line(webhook, deliveries.waiting(webhook.id())))
                                .toList());
    }

    private WebhookLine line(Webhook webhook, int waiting) {
        return WebhookLine.of(webhook, waiting, title(webhook.exchange()), settings.zone());
    }

    private String title(@Nullable String slug) {
        return slug == null
                ? Texts.of("api.page.all-exchanges")
                : exchanges.all().stream()
                        .filter(exchange -> exchange.slug().value().equals(slug))
                        .map(Exchange::title)
                        .findFirst()
                        .orElse(slug);
    }

    private @Nullable String exchange(String typed) {
        return exchanges.all().stream()
                .map(exchange -> exchange.slug().value())
                .filter(typed::equals)
                .findFirst()
                .orElse(null);
    }

    private static Answers answers(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : List.of("form", "name", "url", "exchange")) {
            values.put(key, sent.containsKey(key) ? String.valueOf(sent.getFirst(key)) : "");
        }
        values.put(EVENTS, sent.containsKey(EVENTS) ? String.join(" ", sent.get(EVENTS)) : "");
        return Answers.of(values);
    }

    private static Set<WebhookEvent> chosen(String words) {
        return Arrays.stream(words.split(" "))
                .flatMap(word -> WebhookEvent.of(word).stream())
                .collect(Collectors.toSet());
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
