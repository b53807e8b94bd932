package eu.groupexchange.desk.dossier;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CorrectAttendance;
import eu.groupexchange.attendance.checkin.CheckIns;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator corrects the attendance of one organisation, half-day by half-day. */
@Controller
@RequestMapping("/desk/participations/{reference}/attendance")
class AttendancePages {

    private static final String REASON = "reason";

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final AttendanceRegister register;
    private final CheckIns checkIns;
    private final CorrectAttendance correction;

    AttendancePages(
            Participations participations,
            ExchangeCatalogue exchanges,
            AttendanceRegister register,
            CheckIns checkIns,
            CorrectAttendance correction) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.register = register;
        this.checkIns = checkIns;
        this.correction = correction;
    }

    /** @param checkedIn when, or the empty text */
    record Half(String name, String label, boolean present, String checkedIn) {}

    record Day(String date, List<Half> halves) {}

    @GetMapping
    ModelAndView form(@PathVariable("reference") String typed) {
        Participation participation = participation(typed);
        return page(participation, Set.copyOf(register.of(participation.reference())), Answers.none(), HttpStatus.OK);
    }

    /** @param present the ticked half-days, such as {@code 2022-05-04-MORNING} */
    @PostMapping
    ModelAndView correct(
            @PathVariable("reference") String typed,
            @RequestParam(name = "present", defaultValue = "") List<String> present,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            RedirectAttributes after) {
        Participation participation = participation(typed);
        List<AttendedHalf> halves = ticked(participation, present);
        Answers answers = Answers.of(Map.of(REASON, reason));
        try {
            correction.correct(participation.reference(), halves, reason, staff.getName());
        } catch (RefusedException refusal) {
            return page(
                    participation, halves, answers.refusing(REASON, refusal.why()), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (NotAwaitedException | ConcurrencyFailureException busy) {
            return page(
                    participation,
                    halves,
                    answers.refusing(REASON, Texts.of("desk.attendance-pages.something-else-just")),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        after.addFlashAttribute(
                "done",
                participation.status() == ParticipationStatus.CONFIRMED
                        ? Texts.of("desk.attendance-pages.the-attendance-is-corrected")
                        : Texts.of("desk.attendance-pages.attendance-corrected-rests"));
        return new ModelAndView(SeeOther.at("/desk/participations/" + participation.reference()));
    }

    private ModelAndView page(
            Participation participation, Collection<AttendedHalf> present, Answers answers, HttpStatus status) {
        ParticipationReference reference = participation.reference();
        Exchange exchange = exchanges.get(participation.exchange());
        ModelAndView page = new ModelAndView("desk/attendance");
        page.setStatus(status);
        return page.addObject("participation", participation)
                .addObject("exchange", exchange)
                .addObject("objection", correction.objection(reference).orElse(null))
                .addObject("closed", participation.status() != ParticipationStatus.CONFIRMED)
                .addObject("answers", answers)
                .addObject(
                        "days",
                        correction.correctableDays(reference).stream()
                                .map(day -> day(participation, exchange, day, present))
                                .toList());
    }

    private Day day(Participation participation, Exchange exchange, LocalDate day, Collection<AttendedHalf> present) {
        return new Day(
                DeskDates.day(day),
                Stream.of(HalfDay.values())
                        .map(half -> new AttendedHalf(day, half))
                        .map(half -> new Half(
                                name(half),
                                half.half() == HalfDay.MORNING ? "Morning" : "Afternoon",
                                present.contains(half),
                                checkIns.of(participation.reference()).stream()
                                        .filter(one -> one.half().equals(half))
                                        .map(one -> DeskDates.moment(one.at(), exchange.zone()))
                                        .findFirst()
                                        .orElse("")))
                        .toList());
    }

    private List<AttendedHalf> ticked(Participation participation, List<String> present) {
        return exchanges.get(participation.exchange()).days().stream()
                .flatMap(day -> Stream.of(HalfDay.values()).map(half -> new AttendedHalf(day, half)))
                .filter(half -> present.contains(name(half)))
                .toList();
    }

    private static String name(AttendedHalf half) {
        return half.day() + "-" + half.half().name();
    }

    private Participation participation(String typed) {
        return ParticipationReference.parse(typed)
                .flatMap(participations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
