package eu.groupexchange.platform.keptform;

import eu.groupexchange.wording.Texts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes what was kept into a page: into its form where the form stands, else a sentence that says where it is. */
final class FillIn {

    private static final Set<String> TICKED = Set.of("checkbox", "radio");
    private static final Set<String> NOT_TYPED =
            Set.of("hidden", "password", "file", "submit", "image", "reset", "button");

    private FillIn() {}

    /** The page on which the form stood, with the form filled in. */
    static String form(String html, KeptForm kept) {
        Document page = parse(html);
        Element form = formOf(page, kept);
        Set<String> shown = form == null ? Set.of() : fill(form, kept.typed());
        Map<String, List<String>> left = new LinkedHashMap<>(kept.typed());
        left.keySet().removeAll(shown);
        Element notice = notice(page, Texts.of("platform.fill-in.session-ended-so"));
        say(notice, form, kept);
        if (!kept.files().isEmpty()) {
            notice.appendElement("p")
                    .text(Texts.of("platform.fill-in.files-cannot-kept", String.join(", ", kept.files())));
        }
        list(notice, left);
        return page.outerHtml();
    }

    /** Any other page. */
    static String elsewhere(String html, KeptForm kept) {
        Document page = parse(html);
        if (page.selectFirst("main") == null) {
            return html;
        }
        Element notice = notice(page, Texts.of("platform.fill-in.session-ended-so"));
        notice.appendElement("p").text(Texts.of("platform.fill-in.typed-kept-browser"));
        notice.appendElement("p")
                .appendElement("a")
                .attr("href", kept.page())
                .text(Texts.of("platform.fill-in.go-where"));
        return page.outerHtml();
    }

    private static void say(Element notice, @Nullable Element form, KeptForm kept) {
        String sentence;
        if (form == null) {
            sentence = Texts.of("platform.fill-in.form-open-any");
        } else if (kept.hasText()) {
            sentence = Texts.of("platform.fill-in.typed-here-again");
        } else {
            sentence = Texts.of("platform.fill-in.nothing-changed-still");
        }
        notice.appendElement("p").text(sentence);
    }

    /** What has no place in the form as it is now is at least there to be copied. */
    private static void list(Element notice, Map<String, List<String>> left) {
        left.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        if (left.isEmpty()) {
            return;
        }
        notice.appendElement("p").text(Texts.of("platform.fill-in.too-typed-no"));
        Element texts = notice.appendElement("ul");
        left.values()
                .forEach(values -> values.forEach(
                        value -> texts.appendElement("li").addClass("multiline").text(value)));
    }

    private static Element notice(Document page, String title) {
        Element notice =
                new Element("div").addClass("notice").addClass("notice-warning").attr("role", "alert");
        notice.appendElement("h2").text(title);
        Element main = page.selectFirst("main");
        (main == null ? page.body() : main).prependChild(notice);
        return notice;
    }

    /** The one that goes to the same address; else the one of the page, of which a button went there. */
    private static @Nullable Element formOf(Document page, KeptForm kept) {
        return Stream.of(kept.address(), kept.pagePath())
                .flatMap(address -> page.select("form[method=post]").stream()
                        .filter(form -> pathOf(form.attr("action")).equals(address)))
                .findFirst()
                .orElse(null);
    }

    private static Document parse(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static String pathOf(String action) {
        return action.replaceFirst("[?#].*", "");
    }

    /** @return the names of all that the form asks for */
    private static Set<String> fill(Element form, Map<String, List<String>> typed) {
        Set<String> names = new HashSet<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Element control : form.select("input[name], textarea[name], select[name], button[name]")) {
            String name = control.attr("name");
            String type = control.attr("type").toLowerCase(Locale.ROOT);
            if (control.is("button") || NOT_TYPED.contains(type)) {
                names.add(name);
                continue;
            }
            names.add(name);
            List<String> values = typed.getOrDefault(name, List.of());
            if (TICKED.contains(type)) {
                set(control, "checked", values.contains(control.hasAttr("value") ? control.val() : "on"));
            } else if (control.is("select")) {
                control.select("option").forEach(option -> set(option, "selected", values.contains(option.val())));
            } else {
                int at = times.merge(name, 1, Integer::sum) - 1;
                write(control, at < values.size() ? values.get(at) : "");
            }
        }
        return names;
    }

    private static void write(Element control, String value) {
        if (!control.is("textarea")) {
            control.attr("value", value);
            return;
        }
        // the first line break of a textarea is not part of its text
        control.text((value.startsWith("\n") || value.startsWith("\r") ? "\n" : "") + value);
        if (!value.isBlank()) {
            control.parents().select("details").forEach(folded -> folded.attr("open", true));
        }
    }

    private static void set(Element control, String attribute, boolean on) {
        if (on) {
            control.attr(attribute, true);
        } else {
            control.removeAttr(attribute);
        }
    }
}
