package eu.groupexchange.portal.verify;

import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.PaperCode;
import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.web.Allowance;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asks after a paper by its code, or by its file. A code that is unknown, mistyped or of a paper that is deleted is answered by
 * the same page.
 */
@NothingPersonal("it tells of a paper whether it is genuine, and nothing about anybody")
@Controller
@RequestMapping("/verify")
class VerifyPages {

    /** For each caller and minute; who checks a pile of papers by hand does not come near it. */
    static final int BY_CALLER = 60;

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final String TITLE = Texts.of("verify.page.title");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final DocumentArchive documents;
    private final Allowance callers;

    VerifyPages(DocumentArchive documents, Clock clock) {
        this.documents = documents;
        this.callers = new Allowance(BY_CALLER, PERIOD, clock);
    }

    /** What the page says. */
    enum Answer {
        ASK,
        FOUND,
        FOUND_FILE,
        UNKNOWN,
        UNKNOWN_FILE,
        OFTEN
    }

    @GetMapping
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String sha256,
            HttpServletRequest request) {
        if (code != null) {
            return PaperCode.parse(code)
                    .map(read -> new ModelAndView(SeeOther.at("/verify/" + read)))
                    .orElseGet(() -> code.isBlank() ? page(Answer.ASK, HttpStatus.OK) : unknown(code));
        }
        if (sha256 == null) {
            return page(Answer.ASK, HttpStatus.OK);
        }
        if (!callers.allows(request.getRemoteAddr())) {
            return page(Answer.OFTEN, HttpStatus.TOO_MANY_REQUESTS);
        }
        String hash = sha256.strip().toLowerCase(Locale.ROOT);
        List<ArchivedDocument> found = HASH.matcher(hash).matches() ? documents.withHash(hash) : List.of();
        return found.isEmpty()
                ? page(Answer.UNKNOWN_FILE, HttpStatus.NOT_FOUND)
                : page(Answer.FOUND_FILE, HttpStatus.OK)
                        .addObject("verdict", Verdict.of(found.get(found.size() - 1), hash));
    }

    /** @param sha256 of a file that is compared with the paper */
    @GetMapping("/{code}")
    ModelAndView tell(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String sha256,
            HttpServletRequest request) {
        if (!callers.allows(request.getRemoteAddr())) {
            return page(Answer.OFTEN, HttpStatus.TOO_MANY_REQUESTS);
        }
        return found(code, sha256).orElseGet(() -> unknown(code));
    }

    /** Nothing is kept of the file; the page after it tells what comes of its hash. */
    @PostMapping({"", "/{code}"})
    ModelAndView compare(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam(name = SentFile.FIELD, required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            RedirectAttributes after) {
        if (!callers.allows(request.getRemoteAddr())) {
            return page(Answer.OFTEN, HttpStatus.TOO_MANY_REQUESTS);
        }
        String path = code == null
                ? "/verify"
                : PaperCode.parse(code).map(read -> "/verify/" + read).orElse("/verify");
        return FormFlow.of(answers -> again(code, answers), SentFile.FIELD, PortalWords.MEANWHILE)
                .send(
                        SentFile.check(file),
                        after,
                        answers -> Done.at(path + "?sha256=" + SentFile.hash(Objects.requireNonNull(file))));
    }

    private ModelAndView again(@Nullable String code, Answers answers) {
        ModelAndView page = Optional.ofNullable(code)
                .flatMap(typed -> found(typed, null))
                .orElseGet(() -> page(Answer.ASK, HttpStatus.OK));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("title", "Error: " + TITLE).addObject("answers", answers);
    }

    private Optional<ModelAndView> found(String code, @Nullable String sha256) {
        String compared = sha256 == null ? null : sha256.strip().toLowerCase(Locale.ROOT);
        return PaperCode.parse(code).flatMap(documents::find).map(document -> page(Answer.FOUND, HttpStatus.OK)
                .addObject("code", document.code())
                .addObject("verdict", Verdict.of(document, compared)));
    }

    private static ModelAndView unknown(String typed) {
        return page(Answer.UNKNOWN, HttpStatus.NOT_FOUND).addObject("typed", typed);
    }

    private static ModelAndView page(Answer answer, HttpStatus status) {
        ModelAndView page = new ModelAndView("portal/verify");
        page.setStatus(status);
        return page.addObject("answer", answer.name()).addObject("title", TITLE).addObject("answers", Answers.none());
    }
}
