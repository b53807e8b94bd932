package eu.groupexchange.desk;

import eu.groupexchange.web.flow.NotPossible;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Tells staff why something did not happen, where the page itself has no place for it. */
@ControllerAdvice(basePackageClasses = DeskProblems.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class DeskProblems extends NotPossible {

    DeskProblems() {
        super("desk/not-possible", DeskWords.MEANWHILE);
    }
}
