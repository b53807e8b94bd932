package eu.groupexchange.portal;

import eu.groupexchange.portal.link.LinkPages;
import eu.groupexchange.portal.link.UnknownVisitorException;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in plain words what a visiting organisation cannot do, and where it goes on. */
@ControllerAdvice(basePackageClasses = PortalProblems.class)
class PortalProblems {

    @ExceptionHandler(UnknownVisitorException.class)
    ModelAndView unknownVisitor() {
        return LinkPages.page("needed", Answers.none(), HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(RefusedException.class)
    ModelAndView notPossible(RefusedException refusal) {
        return notPossible(refusal.why());
    }

    @ExceptionHandler({NotAwaitedException.class, ConcurrencyFailureException.class})
    ModelAndView meanwhile() {
        return notPossible(Texts.of("portal.portal-problems.something-else-happened"));
    }

    private static ModelAndView notPossible(String message) {
        ModelAndView page = new ModelAndView("portal/not-possible");
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("message", message);
    }
}
