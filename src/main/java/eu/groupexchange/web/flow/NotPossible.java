package eu.groupexchange.web.flow;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.workflow.Clash;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says why something did not happen (409), where no form has a place for it. Portal and desk each have one of these. */
public abstract class NotPossible {

    private final String view;
    private final String meanwhile;

    protected NotPossible(String view, String meanwhile) {
        this.view = view;
        this.meanwhile = meanwhile;
    }

    /** Thrown on where it is neither a refusal nor a clash: then it is an error, and handled as one. */
    @ExceptionHandler
    ModelAndView notPossible(RuntimeException e) {
        if (e instanceof RefusedException refusal) {
            return page(refusal.why());
        }
        if (Clash.isBehind(e)) {
            return page(meanwhile);
        }
        throw e;
    }

    private ModelAndView page(String message) {
        return new ModelAndView(view, HttpStatus.CONFLICT).addObject("message", message);
    }
}
