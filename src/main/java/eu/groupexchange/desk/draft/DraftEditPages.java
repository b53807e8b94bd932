package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.draft.Draft;
import eu.groupexchange.exchange.draft.Drafts;
import eu.groupexchange.exchange.draft.SaveDraft;
import eu.groupexchange.web.Download;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator writes a call, page by page; whatever is sent is kept, and what is wrong with it is said at its field. */
@Controller
@NothingPersonal("it shows a call that is being written, and nobody who comes")
@RequestMapping("/desk/exchanges/{slug}/edit")
class DraftEditPages {

    private final Drafts drafts;
    private final SaveDraft saving;
    private final DraftViews views;
    private final TownOfVenue towns;
    private final CallCheck check;
    private final ExchangeCatalogue exchanges;

    DraftEditPages(
            Drafts drafts,
            SaveDraft saving,
            DraftViews views,
            TownOfVenue towns,
            CallCheck check,
            ExchangeCatalogue exchanges) {
        this.drafts = drafts;
        this.saving = saving;
        this.views = views;
        this.towns = towns;
        this.check = check;
        this.exchanges = exchanges;
    }

    /** The whole, with everything that is still to do. Of a published exchange that nobody is changing, the way to change it. */
    @GetMapping
    ModelAndView overview(@PathVariable String slug) {
        return drafts.find(slug)
                .map(views::overview)
                .or(() -> exchanges
                        .find(new Slug(slug))
                        .map(exchange -> new ModelAndView(SeeOther.at("/desk/exchanges/" + exchange.slug() + "/call"))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{section}")
    ModelAndView section(
            @PathVariable String slug,
            @PathVariable String section,
            @RequestParam(name = "check", defaultValue = "false") boolean checked) {
        Draft draft = drafts.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return views.section(draft, section, checked);
    }

    /** The map on the page of the place; it shows the draft as it stands. */
    @GetMapping("/map.svg")
    ResponseEntity<byte[]> map(@PathVariable String slug) {
        Draft draft = drafts.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.shown(
                "map.svg",
                "image/svg+xml",
                VenueMap.of(draft.call()).image(VenueMap.SIZE).markup().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{section}")
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable String section,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        Answers answers = Answers.of(sent);
        if (drafts.find(slug).isEmpty()) {
            return views.gone(slug, answers);
        }
        FormFlow flow = FormFlow.of(
                typed -> views.sectionAgain(slug, section, typed), Answers.WHOLE, DeskWords.EXCHANGE_MEANWHILE);
        return flow.send(answers, after, typed -> {
            String action = typed.value("action");
            SaveDraft.Saved saved = saving.save(
                    slug,
                    DraftViews.version(typed),
                    call -> edited(call, section, typed.values(), action),
                    staff.getName());
            return Done.at("/desk/exchanges/" + saved.name() + "/edit/" + next(section, action))
                    .saying(sentence(saved, section, action, typed));
        });
    }

    private ObjectNode edited(ObjectNode call, String section, Map<String, String> sent, String action) {
        if (CallSections.of(section, call).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<String, String> typed = new LinkedHashMap<>(sent);
        if (section.equals(CallSections.PLACE)) {
            typed.putAll(towns.point(call, sent, action));
        }
        return CallEdit.apply(call, section, typed, action);
    }

    private static String next(String section, String action) {
        if (action.startsWith("open-day-")) {
            return action.substring("open-".length());
        }
        if (action.equals("next")) {
            int at = CallSections.NAMES.indexOf(section.startsWith("day-") ? CallSections.PROGRAMME : section);
            return CallSections.NAMES.get(Math.min(at + 1, CallSections.NAMES.size() - 1));
        }
        return section;
    }

    /** What was saved, and what somebody else had changed meanwhile. */
    private String sentence(SaveDraft.Saved saved, String section, String action, Answers typed) {
        String first = saved.changed().isEmpty()
                ? Texts.of("drafts.saved.nothing-new")
                : Texts.of("drafts.saved.fields", inWords(saved.changed()));
        String second = saved.theirs().isEmpty()
                ? ""
                : " " + Texts.of("drafts.saved.meanwhile", saved.by(), inWords(saved.theirs()));
        String third =
                section.equals(CallSections.PLACE) ? towns.sentence(typed.values(), action, saved.changed()) : "";
        return first + second + (third.isEmpty() ? "" : " " + third);
    }

    private String inWords(List<String> fields) {
        List<String> words = fields.stream().map(check::inWords).distinct().toList();
        return words.size() <= 8
                ? String.join("; ", words)
                : Texts.of("drafts.saved.and-more", String.join("; ", words.subList(0, 8)), words.size() - 8);
    }
}
