package eu.groupexchange.portal.call;

import eu.groupexchange.exchange.UnreadableExchangeException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Whatever page needs an exchange that cannot be shown says so; all others go on. */
@ControllerAdvice
@Order(0)
class ExchangeProblems {

    @ExceptionHandler(UnreadableExchangeException.class)
    ModelAndView unreadable() {
        ModelAndView page = new ModelAndView("error/exchange");
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }
}
