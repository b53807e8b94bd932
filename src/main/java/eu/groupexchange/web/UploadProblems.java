package eu.groupexchange.web;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What was sent is read before it is known for which page it is, so this holds for all pages. */
@ControllerAdvice
@Order(0)
class UploadProblems {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        ModelAndView page = new ModelAndView("error/413");
        page.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
        return page;
    }

    /** No boundary, parts without end, more parts than anybody has files. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView broken() {
        ModelAndView page = new ModelAndView("error/4xx");
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page.addObject("status", HttpStatus.BAD_REQUEST.value());
    }
}
