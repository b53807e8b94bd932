package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.exchange.draft.BeginDraft;
import eu.groupexchange.exchange.draft.CallFile;
import eu.groupexchange.exchange.draft.Draft;
import eu.groupexchange.exchange.draft.Drafts;
import eu.groupexchange.exchange.draft.SchemeRules;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator begins the call of a new exchange: from nothing, from a file, or with that of another. */
@Controller
@NothingPersonal("it shows what a call begins with, and nobody who comes")
@RequestMapping("/desk/exchanges")
class DraftStartPages {

    private static final String FILE = "file";

    /** As {@code CallText} says; a file of which more is read is no call. */
    private static final int LARGEST = 1_000_001;

    private final BeginDraft begin;
    private final Drafts drafts;
    private final ExchangeCatalogue exchanges;
    private final Clock clock;

    DraftStartPages(BeginDraft begin, Drafts drafts, ExchangeCatalogue exchanges, Clock clock) {
        this.begin = begin;
        this.drafts = drafts;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView start() {
        return starting().show(Answers.none());
    }

    @PostMapping("/new")
    ModelAndView begin(@RequestParam Map<String, String> sent, Principal staff, RedirectAttributes after) {
        Answers answers = dated(dated(Answers.of(sent), "firstDay"), "lastDay");
        return starting().send(named(answers), after, typed -> {
            ObjectNode call = NewCalls.fromNothing(
                    SchemeRules.call(),
                    typed.value("title"),
                    typed.value("slug"),
                    typed.value("referencePrefix"),
                    zone(),
                    day(typed, "firstDay"),
                    day(typed, "lastDay"));
            return Done.at("/desk/exchanges/" + begin.with(call, staff.getName()) + "/edit")
                    .saying(Texts.of("drafts.begun.from-nothing"));
        });
    }

    /** What can be read of the file becomes a draft; what cannot is told there. */
    @PostMapping("/new/import")
    ModelAndView read(
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Principal staff,
            RedirectAttributes after) {
        Answers answers = file == null || file.isEmpty()
                ? Answers.none().refusing(FILE, Texts.of("drafts.import.choose-a-file"))
                : Answers.none();
        return starting(FILE).send(answers, after, nothing -> {
            try {
                String name = begin.fromFile(content(file), staff.getName());
                return Done.at("/desk/exchanges/" + name + "/edit")
                        .saying(Texts.of("drafts.begun.from-file", shown(file)));
            } catch (CallRefusedException e) {
                throw RefusedException.input(
                        FILE,
                        Texts.of(
                                "drafts.import.not-a-call",
                                shown(file),
                                e.problems().stream()
                                        .map(problem -> problem.sentence())
                                        .collect(Collectors.joining(" "))));
            }
        });
    }

    @GetMapping("/{slug}/clone")
    ModelAndView copying(@PathVariable String slug) {
        ObjectNode source = source(slug);
        Optional<LocalDate> first = NewCalls.suggestedDay(source, LocalDate.now(clock.withZone(ZoneId.of(zone()))));
        int year = first.map(LocalDate::getYear).orElse(0);
        Map<String, String> suggested = new LinkedHashMap<>();
        suggested.put("title", source.path("title").asText(""));
        suggested.put("slug", suggestion(source.path("slug").asText(""), year));
        suggested.put(
                "referencePrefix", suggestion(source.path("referencePrefix").asText(""), year));
        suggested.put("version", suggestion(source.at("/rules/version").asText(""), year));
        suggested.put("firstDay", first.map(LocalDate::toString).orElse(""));
        return copying(slug, source).show(Answers.of(suggested));
    }

    @PostMapping("/{slug}/clone")
    ModelAndView copy(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        ObjectNode source = source(slug);
        Answers answers = dated(Answers.of(sent), "firstDay");
        return copying(slug, source).send(named(answers), after, typed -> {
            ObjectNode call = NewCalls.copy(
                    source,
                    typed.value("title"),
                    typed.value("slug"),
                    typed.value("referencePrefix"),
                    typed.value("version"),
                    day(typed, "firstDay"));
            return Done.at("/desk/exchanges/" + begin.with(call, staff.getName()) + "/edit")
                    .saying(Texts.of(
                            "drafts.begun.as-copy", source.path("title").asText(slug)));
        });
    }

    /** A draft before what is published: whoever writes one copies that. */
    private ObjectNode source(String slug) {
        return drafts.find(slug)
                .map(Draft::call)
                .or(() -> exchanges.find(new Slug(slug)).map(CallFile::of))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String suggestion(String name, int year) {
        return year == 0 ? name : NewCalls.nextName(name, year);
    }

    private FormFlow starting() {
        return starting("slug");
    }

    private FormFlow starting(String blamed) {
        return FormFlow.of(
                answers -> new ModelAndView("desk/draft-new").addObject("answers", answers),
                blamed,
                DeskWords.EXCHANGE_MEANWHILE);
    }

    private static FormFlow copying(String slug, ObjectNode source) {
        return FormFlow.of(
                answers -> new ModelAndView("desk/draft-clone")
                        .addObject("answers", answers)
                        .addObject("slug", slug)
                        .addObject("source", source.path("title").asText(slug)),
                "slug",
                DeskWords.EXCHANGE_MEANWHILE);
    }

    private static Answers named(Answers answers) {
        return answers.value("slug").isEmpty()
                ? answers.refusing("slug", Texts.of("drafts.begin.give-a-name"))
                : answers;
    }

    private static Answers dated(Answers answers, String key) {
        return answers.value(key).isEmpty() || TypedDate.of(answers.value(key)).isPresent()
                ? answers
                : answers.refusing(key, Texts.of("drafts.begin.no-date"));
    }

    private static @Nullable LocalDate day(Answers answers, String key) {
        return TypedDate.of(answers.value(key)).orElse(null);
    }

    /** Where the last exchange took place; the editor has a field for it. */
    private String zone() {
        return exchanges.all().stream()
                .map(Exchange::zone)
                .findFirst()
                .map(ZoneId::getId)
                .orElse("Europe/Brussels");
    }

    private static String shown(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename());
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }

    private static byte[] content(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return content.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
