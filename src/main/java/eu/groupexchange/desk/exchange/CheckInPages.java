package eu.groupexchange.desk.exchange;

import eu.groupexchange.attendance.CheckedIn;
import eu.groupexchange.attendance.checkin.CheckIn;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the code on a badge leads: a page for the phone of a coordinator at the door. */
@Controller
@Look(AccessKind.DOSSIER)
@RequestMapping("/desk/check-in/{code}")
class CheckInPages {

    private final CheckIn checkIn;

    CheckInPages(CheckIn checkIn) {
        this.checkIn = checkIn;
    }

    @GetMapping
    ModelAndView badge(@PathVariable String code) {
        return page(code);
    }

    @PostMapping
    ModelAndView checkIn(@PathVariable String code, Principal staff, RedirectAttributes after) {
        try {
            checkIn.checkIn(code, staff.getName());
        } catch (RefusedException refusal) {
            ModelAndView page = page(code);
            if (page.getStatus() == HttpStatus.OK) {
                page.setStatus(HttpStatus.CONFLICT);
            }
            return page;
        }
        after.addFlashAttribute("done", true);
        return new ModelAndView(SeeOther.at("/desk/check-in/" + code));
    }

    private ModelAndView page(String code) {
        ModelAndView page = new ModelAndView("desk/check-in");
        CheckIn.Arrival arrival = checkIn.arrival(code).orElse(null);
        page.setStatus(arrival == null ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        page.addObject("code", code).addObject("arrival", arrival);
        if (arrival != null && arrival.half() != null) {
            CheckedIn before = arrival.before();
            page.addObject(
                            "half",
                            (arrival.half().half() == HalfDay.MORNING ? "Morning" : "Afternoon") + " of "
                                    + DeskDates.day(arrival.half().day()))
                    .addObject(
                            "before",
                            before == null
                                    ? null
                                    : DeskDates.moment(
                                                    before.at(),
                                                    arrival.exchange().zone())
                                            + ", by " + before.by());
        }
        return page;
    }
}
