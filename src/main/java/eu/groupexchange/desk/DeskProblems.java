package eu.groupexchange.desk;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.workflow.NotAwaitedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells staff why something did not happen, where the page itself has no place for it. */
@ControllerAdvice(basePackageClasses = DeskProblems.class)
class DeskProblems {

    @ExceptionHandler(RefusedException.class)
    ModelAndView refused(RefusedException refusal) {
        return page(refusal.why());
    }

    @ExceptionHandler({NotAwaitedException.class, ConcurrencyFailureException.class})
    ModelAndView meanwhile() {
        return page(DeskWords.MEANWHILE);
    }

    private static ModelAndView page(String message) {
        return new ModelAndView("desk/not-possible", HttpStatus.CONFLICT).addObject("message", message);
    }
}
