package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.RecordAttendance;
import eu.groupexchange.attendance.day.RecordDay;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator records the attendance of a day on its page. */
@Controller
@Look(AccessKind.LIST)
class RecordDayPages {

    private final DayPage page;
    private final RecordDay recording;
    private final RecordAttendance candidates;

    RecordDayPages(DayPage page, RecordDay recording, RecordAttendance candidates) {
        this.page = page;
        this.recording = recording;
        this.candidates = candidates;
    }

    /** Where "everybody" was ticked and no script has done it, it is done here and shown first: there may be exceptions. */
    @PostMapping("/desk/exchanges/{slug}/attendance/{date}/record")
    ModelAndView record(
            Exchange exchange,
            LocalDate date,
            @RequestParam MultiValueMap<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        page.existing(exchange, date);
        FormFlow flow = FormFlow.of(
                answers -> page.with(exchange, date, answers, staff.getName()),
                Answers.WHOLE,
                DeskWords.EXCHANGE_MEANWHILE);
        Answers filledIn = DayTicks.of(sent);
        List<String> everybody = sent.getOrDefault(DayTicks.EVERYBODY, List.of());
        if (!everybody.isEmpty()) {
            return flow.show(DayTicks.everybody(filledIn, everybody, references(exchange)))
                    .addObject("everybodyTicked", true);
        }
        return flow.send(filledIn, after, answers -> {
            recording.record(exchange.slug(), date, DayTicks.filledIn(answers), staff.getName());
            return Done.at("/desk/exchanges/" + exchange.slug() + "/attendance/" + date)
                    .saying(Texts.of("day.record.done", WrittenDates.weekday(date)));
        });
    }

    private List<String> references(Exchange exchange) {
        return candidates.candidates(exchange.slug()).stream()
                .map(one -> one.reference().value())
                .toList();
    }
}
