package eu.groupexchange.desk.dossier;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.attendance.CorrectAttendance;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.meanwhile.CaseTurn;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator corrects the attendance of one organisation, half-day by half-day. */
@Controller
@Look(AccessKind.DOSSIER)
@RequestMapping("/desk/participations/{reference}/attendance")
class AttendancePages {

    private static final String REASON = "reason";

    private final ExchangeCatalogue exchanges;
    private final AttendanceRegister register;
    private final CheckIns checkIns;
    private final CorrectAttendance correction;
    private final CaseTurn turn;

    AttendancePages(
            ExchangeCatalogue exchanges,
            AttendanceRegister register,
            CheckIns checkIns,
            CorrectAttendance correction,
            CaseTurn turn) {
        this.exchanges = exchanges;
        this.register = register;
        this.checkIns = checkIns;
        this.correction = correction;
        this.turn = turn;
    }

    /** @param checkedIn when, or the empty text */
    record Half(String name, String label, boolean present, String checkedIn) {}

    record Day(String date, List<Half> halves) {}

    @GetMapping
    ModelAndView form(Participation participation) {
        return flow(participation, Set.copyOf(register.of(participation.reference())))
                .show(Answers.none());
    }

    /** @param present the ticked half-days, such as {@code 2022-05-04-MORNING} */
    @PostMapping
    ModelAndView correct(
            Participation participation,
            @RequestParam(name = "present", defaultValue = "") List<String> present,
            @RequestParam(name = CaseTurn.SEEN, defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            RedirectAttributes after) {
        List<AttendedHalf> halves = ticked(participation, present);
        Answers typed = Answers.of(Map.of(REASON, reason));
        return turn.send(flow(participation, halves), participation, seen, typed, after, answers -> {
            correction.correct(participation.reference(), halves, reason, staff.getName());
            return Done.at("/desk/participations/" + participation.reference())
                    .saying(
                            participation.status() == ParticipationStatus.CONFIRMED
                                    ? Texts.of("desk.attendance-pages.the-attendance-is-corrected")
                                    : Texts.of("desk.attendance-pages.attendance-corrected-rests"));
        });
    }

    private FormFlow flow(Participation participation, Collection<AttendedHalf> present) {
        return FormFlow.of(answers -> page(participation, present, answers), REASON, DeskWords.ATTENDANCE_MEANWHILE);
    }

    private ModelAndView page(Participation participation, Collection<AttendedHalf> present, Answers answers) {
        ParticipationReference reference = participation.reference();
        Exchange exchange = exchanges.get(participation.exchange());
        return new ModelAndView("desk/attendance")
                .addObject("participation", participation)
                .addObject(CaseTurn.SEEN, turn.now(participation))
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
}
