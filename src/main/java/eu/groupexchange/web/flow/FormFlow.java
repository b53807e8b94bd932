package eu.groupexchange.web.flow;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.workflow.Clash;
import eu.groupexchange.workflow.NotAwaitedException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way of a form, the same on every page. Asked for, it is shown (200; 409 with the reason where it cannot be sent now).
 * Sent and done, it leads on to a page that says so (303). Sent and not done, it is shown again (422) with what was typed and the
 * reason: answers that are not valid, a refusal, or that somebody else was faster. Nothing half done remains, for each deed is
 * one transaction.
 */
public final class FormFlow {

    /** The page with the form, as things stand when it is called. A status that it gives itself stays. */
    public interface Page {
        ModelAndView with(Answers answers);
    }

    /** What is done with valid answers: one use case. */
    public interface Deed {
        Done with(Answers valid);
    }

    private final Page page;
    private final String blamed;
    private final String meanwhile;
    private final @Nullable String notAwaited;

    private FormFlow(Page page, String blamed, String meanwhile, @Nullable String notAwaited) {
        this.page = page;
        this.blamed = blamed;
        this.meanwhile = meanwhile;
        this.notAwaited = notAwaited;
    }

    /**
     * @param blamed the key of the field at which a refusal is shown that names none; {@link Answers#WHOLE} for the form as a whole
     * @param meanwhile what is said where something else happened at the same moment
     */
    public static FormFlow of(Page page, String blamed, String meanwhile) {
        return new FormFlow(page, blamed, meanwhile, null);
    }

    /** The same, saying something else where no process waits for what was sent. */
    public FormFlow whereNobodyWaits(String sentence) {
        return new FormFlow(page, blamed, meanwhile, sentence);
    }

    public ModelAndView show(Answers known) {
        return show(known, HttpStatus.OK);
    }

    /** @param objection why the form cannot be sent now; the page says it */
    public ModelAndView show(Answers known, Optional<String> objection) {
        return show(known, objection.isPresent() ? HttpStatus.CONFLICT : HttpStatus.OK);
    }

    /** The page again, with what is wrong with the answers. */
    public ModelAndView again(Answers answers) {
        return show(answers, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    public ModelAndView send(Answers answers, RedirectAttributes after, Deed deed) {
        if (!answers.valid()) {
            return again(answers);
        }
        Done done;
        try {
            done = deed.with(answers);
        } catch (RuntimeException e) {
            return again(refused(answers, e));
        }
        if (done.sentence() != null) {
            after.addFlashAttribute("done", done.sentence());
        }
        return new ModelAndView(SeeOther.at(done.path()));
    }

    private Answers refused(Answers answers, RuntimeException e) {
        if (e instanceof RefusedException refusal) {
            return answers.refusing(Objects.requireNonNullElse(refusal.field(), blamed), refusal.why());
        }
        if (notAwaited != null && e instanceof NotAwaitedException) {
            return answers.refusing(blamed, notAwaited);
        }
        if (Clash.isBehind(e)) {
            return answers.refusing(blamed, meanwhile);
        }
        throw e;
    }

    private ModelAndView show(Answers answers, HttpStatus status) {
        ModelAndView shown = page.with(answers);
        if (shown.getStatus() == null) {
            shown.setStatus(status);
        }
        return shown;
    }
}
