package eu.groupexchange.desk.integration;

import eu.groupexchange.api.token.ApiToken;
import eu.groupexchange.api.token.ApiTokens;
import eu.groupexchange.api.token.MakeToken;
import eu.groupexchange.api.token.RevokeToken;
import eu.groupexchange.api.token.Scope;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody's own tokens; an administrator sees everybody's. What a token is, the page says once, and never again. */
@Controller
@NothingPersonal("it shows which programs act for whom of the staff, and nothing of a case")
@RequestMapping("/desk/tokens")
class TokenPages {

    private static final String PATH = "/desk/tokens";
    private static final String SCOPES = "scopes";
    private static final List<Integer> DAYS = List.of(30, 90, 180, MakeToken.LONGEST_DAYS);

    private static final Answers EMPTY = Answers.of(Map.of("days", "90", SCOPES, Scope.READ.word()));

    private final ApiTokens tokens;
    private final MakeToken making;
    private final RevokeToken revoking;
    private final PaymentSettings settings;
    private final Clock clock;

    TokenPages(ApiTokens tokens, MakeToken making, RevokeToken revoking, PaymentSettings settings, Clock clock) {
        this.tokens = tokens;
        this.making = making;
        this.revoking = revoking;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(Principal staff) {
        return flow(staff).show(EMPTY);
    }

    /** Answered with the page itself: what is shown once is kept nowhere on its way to another page. */
    @PostMapping
    ModelAndView make(@RequestParam MultiValueMap<String, String> sent, Principal staff, RedirectAttributes after) {
        AtomicReference<MakeToken.Made> made = new AtomicReference<>();
        ModelAndView answer = flow(staff).send(answers(sent), after, answers -> {
            made.set(making.make(
                    NamedInAddresses.id(answers.value("form")).orElseGet(UUID::randomUUID),
                    staff.getName(),
                    answers.value("name"),
                    chosen(answers.value(SCOPES)),
                    days(answers.value("days"))));
            return Done.at(PATH);
        });
        return made.get() == null ? answer : page(staff, EMPTY).addObject("made", made.get());
    }

    @PostMapping("/{token}/revoke")
    View revoke(ApiToken token, Principal staff, RedirectAttributes after) {
        revoking.revoke(token.id(), staff.getName());
        after.addFlashAttribute("done", Texts.of("api.page.token-revoked", token.name()));
        return SeeOther.at(PATH);
    }

    private FormFlow flow(Principal staff) {
        return FormFlow.of(answers -> page(staff, answers), Answers.WHOLE, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Principal staff, Answers answers) {
        boolean administrator = revoking.isAdministrator(staff.getName());
        boolean mayDecide = making.mayDecide(staff.getName());
        List<ApiToken> all = administrator ? tokens.all() : tokens.of(staff.getName());
        return new ModelAndView("desk/integration/tokens")
                .addObject("answers", answers)
                .addObject("form", UUID.randomUUID())
                .addObject("administrator", administrator)
                .addObject(
                        "scopes",
                        Arrays.stream(Scope.values())
                                .filter(scope -> mayDecide || scope != Scope.DECIDE)
                                .toList())
                .addObject("chosen", List.of(answers.value(SCOPES).split(" ")))
                .addObject("days", DAYS)
                .addObject("zone", settings.zone().getId())
                .addObject("tokens", all.stream().map(this::line).toList());
    }

    private TokenLine line(ApiToken token) {
        return TokenLine.of(token, clock.instant(), settings.zone());
    }

    private static Answers answers(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : List.of("form", "name", "days")) {
            values.put(key, sent.containsKey(key) ? String.valueOf(sent.getFirst(key)) : "");
        }
        values.put(SCOPES, sent.containsKey(SCOPES) ? String.join(" ", sent.get(SCOPES)) : "");
        return Answers.of(values);
    }

    private static Set<Scope> chosen(String words) {
        return Arrays.stream(words.split(" "))
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toSet());
    }

    private static int days(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }
}
