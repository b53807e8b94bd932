package eu.groupexchange.portal.link;

import eu.groupexchange.portal.PortalWords;
import eu.groupexchange.web.flow.NotPossible;
import eu.groupexchange.web.form.Answers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** For the whole portal: says in plain words what a visiting organisation cannot do, and where it goes on. */
@ControllerAdvice(basePackageClasses = PortalWords.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PortalProblems extends NotPossible {

    PortalProblems() {
        super("portal/not-possible", PortalWords.MEANWHILE);
    }

    @ExceptionHandler(UnknownVisitorException.class)
    ModelAndView unknownVisitor() {
        return LinkPages.page(LinkPages.Why.NEEDED, Answers.none(), HttpStatus.FORBIDDEN);
    }
}
