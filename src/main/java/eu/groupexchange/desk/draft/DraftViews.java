package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.desk.DeskNavigation;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.MergedCall;
import eu.groupexchange.exchange.draft.Draft;
import eu.groupexchange.exchange.draft.DraftCheck;
import eu.groupexchange.exchange.draft.Drafts;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a draft: the whole, and each part of it as a form. */
@Component
class DraftViews {

    private static final int LONGEST_SHOWN = 200;

    private final Drafts drafts;
    private final DraftCheck draftCheck;
    private final DraftProblems problems;
    private final CallCheck check;
    private final DeskNavigation navigation;
    private final DraftLines lines;

    DraftViews(
            Drafts drafts,
            DraftCheck draftCheck,
            DraftProblems problems,
            CallCheck check,
            DeskNavigation navigation,
            DraftLines lines) {
        this.drafts = drafts;
        this.draftCheck = draftCheck;
        this.problems = problems;
        this.check = check;
        this.navigation = navigation;
        this.lines = lines;
    }

    /** A page of the editor in a list. */
    record Part(String name, String title, int problems) {}

    /** @param reasons why fields of it cannot be changed, each said once */
    record GroupView(
            String legend,
            String anchor,
            List<String> reasons,
            List<FieldView> fields,
            List<CallSection.Action> actions) {}

    /** What somebody else changed meanwhile. */
    record Theirs(String field, String now, boolean mineToo) {}

    ModelAndView overview(Draft draft) {
        List<DraftProblems.Problem> all = problems.of(draft);
        return page("desk/draft", draft, all)
                .addObject("leftOut", draft.leftOut())
                .addObject(
                        "changes",
                        draft.changesPublished()
                                ? draftCheck.changes(draft).stream()
                                        .map(check::inWords)
                                        .distinct()
                                        .toList()
                                : List.of());
    }

    /** @param missingToo whether what was not filled in yet is called a mistake */
    ModelAndView section(Draft draft, String name, boolean missingToo) {
        List<DraftProblems.Problem> all = problems.of(draft);
        CallSection section = section(name, draft.call());
        Map<String, String> errors = problems.errors(all, section.name(), missingToo);
        return form(draft, section, section.values(opened(draft.call())), errors, all, List.of());
    }

    /** With what was typed; where somebody else saved meanwhile, with their changes wherever they are not contradicted. */
    ModelAndView sectionAgain(String slug, String name, Answers typed) {
        Optional<Draft> found = drafts.find(slug);
        if (found.isEmpty()) {
            return gone(slug, typed);
        }
        Draft now = found.get();
        Optional<Draft> base = drafts.atVersion(now, version(typed));
        if (base.isEmpty() || base.get().version() == now.version()) {
            CallSection section = section(name, now.call());
            return form(now, section, typed.values(), typed.errors(), problems.of(now), List.of());
        }
        section(name, base.get().call());
        ObjectNode mine = CallEdit.apply(base.get().call().deepCopy(), name, typed.values(), "");
        MergedCall merged = MergedCall.of(base.get().call(), mine, now.call());
        String shown = CallSections.of(name, merged.call()).isPresent() ? name : CallSections.PROGRAMME;
        CallSection section = section(shown, merged.call());
        return form(
                now,
                section,
                section.values(opened(merged.call())),
                typed.errors(),
                problems.of(now),
                theirs(merged, now));
    }

    private List<Theirs> theirs(MergedCall merged, Draft now) {
        return merged.theirs().stream()
                .map(field -> new Theirs(
                        check.inWords(field),
                        shown(now.call().at(field)),
                        merged.clashes().contains(field)))
                .toList();
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() || value.isNull()
                ? Texts.of("drafts.meanwhile.nothing")
                : value.isTextual() ? value.textValue() : value.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** The draft was published or discarded by somebody else; what was typed is still there to be copied. */
    ModelAndView gone(String slug, Answers typed) {
        Map<String, String> kept = new LinkedHashMap<>(typed.values());
        kept.keySet().removeIf(key -> key.equals("_csrf") || key.equals("version") || key.equals("action"));
        kept.values().removeIf(value -> value.isBlank() || value.equals("true"));
        ModelAndView page = new ModelAndView("desk/draft-gone", HttpStatus.CONFLICT);
        return page.addObject("slug", slug).addObject("typed", kept);
    }

    private ModelAndView form(
            Draft draft,
            CallSection section,
            Map<String, String> values,
            Map<String, String> errors,
            List<DraftProblems.Problem> all,
            List<Theirs> theirs) {
        List<GroupView> groups = section.groups().stream()
                .map(group -> group(draft, group, values, errors))
                .toList();
        int at =
                CallSections.NAMES.indexOf(section.name().startsWith("day-") ? CallSections.PROGRAMME : section.name());
        return page("desk/draft-section", draft, all)
                .addObject("section", section.name())
                .addObject(
                        "heading",
                        Texts.of(
                                section.title(),
                                CallSections.number(section.name()).orElse(0) + 1))
                .addObject("intro", Texts.of(section.intro()))
                .addObject("groups", groups)
                .addObject("answers", new Answers(values, errors))
                .addObject("mapWords", section.name().equals(CallSections.PLACE) ? mapWords(draft) : null)
                .addObject("theirs", theirs)
                .addObject("last", at == CallSections.NAMES.size() - 1)
                .addObject(
                        "elsewhere",
                        all.stream()
                                .filter(problem -> !problem.section().equals(section.name()))
                                .count());
    }

    /** Null where the point cannot be changed. */
    private @Nullable String mapWords(Draft draft) {
        return draftCheck.locked(draft, "/venue/latitude").isPresent()
                ? null
                : VenueMap.of(draft.call()).words();
    }

    private GroupView group(
            Draft draft, CallSection.Group group, Map<String, String> values, Map<String, String> errors) {
        List<FieldView> fields = group.fields().stream()
                .map(field -> FieldView.of(field, values, errors.get(field.key()), locked(draft, field)))
                .toList();
        boolean open = !draft.changesPublished()
                || fields.stream().anyMatch(field -> field.locked() == null)
                        && !group.anchor().matches("agenda(-\\d+)?");
        List<String> reasons = fields.stream()
                .map(FieldView::locked)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new GroupView(group.legend(), group.anchor(), reasons, fields, open ? group.actions() : ways(group));
    }

    /** Of a day that cannot be taken away, its sessions can still be looked at. */
    private static List<CallSection.Action> ways(CallSection.Group group) {
        return group.actions().stream()
                .filter(action -> action.value().startsWith("open-day-"))
                .toList();
    }

    private @Nullable String locked(Draft draft, CallField field) {
        String at = field.at().startsWith("/registration") && !field.at().equals("/registrationClosesAt")
                ? "/registrationClosesAt"
                : field.at();
        return draftCheck.locked(draft, at).orElse(null);
    }

    private ModelAndView page(String view, Draft draft, List<DraftProblems.Problem> all) {
        List<Part> parts = CallSections.NAMES.stream()
                .map(name -> new Part(name, Texts.of(section(name, draft.call()).title(), 0), (int)
                        all.stream().filter(problem -> isIn(problem, name)).count()))
                .toList();
        return new ModelAndView(view)
                .addObject("draft", draft)
                .addObject("line", lines.of(draft))
                .addObject("parts", parts)
                .addObject("problems", all)
                .addObject("mayEdit", navigation.mayDecide());
    }

    private static boolean isIn(DraftProblems.Problem problem, String name) {
        return problem.section().equals(name)
                || name.equals(CallSections.PROGRAMME) && problem.section().startsWith("day-");
    }

    private static CallSection section(String name, JsonNode call) {
        return CallSections.of(name, call).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ObjectNode opened(ObjectNode call) {
        ObjectNode opened = call.deepCopy();
        RegistrationEnd.open(opened);
        return opened;
    }

    /** Which version the page showed; one that never was where nothing says so. */
    static int version(Answers typed) {
        String seen = typed.value("version");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }
}
