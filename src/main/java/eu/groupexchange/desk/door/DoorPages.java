package eu.groupexchange.desk.door;

import eu.groupexchange.attendance.RecordAttendance;
import eu.groupexchange.attendance.checkin.Door;
import eu.groupexchange.attendance.checkin.PhotoOfBadge;
import eu.groupexchange.attendance.checkin.Scan;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.received.FileDoor;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.FileNames;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.Clash;
import eu.groupexchange.workflow.StaffNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Checks in by camera, by what is typed, and by a photo. The script of the page and its form send the same; the script gets what came
 * of it alone.
 */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/exchanges/{slug}/check-in")
class DoorPages {

    private static final String SCANNED = "scanned";
    private static final String PHOTO = "photo";

    private final Door door;
    private final FileDoor files;
    private final RecordAttendance candidates;
    private final StaffNames names;
    private final Clock clock;

    DoorPages(Door door, FileDoor files, RecordAttendance candidates, StaffNames names, Clock clock) {
        this.door = door;
        this.files = files;
        this.candidates = candidates;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView door(Exchange exchange) {
        return page(exchange, Answers.none());
    }

    @PostMapping
    ModelAndView checkIn(
            Exchange exchange,
            @RequestParam(defaultValue = "") String scanned,
            @RequestParam(name = PHOTO, required = false) @Nullable MultipartFile photo,
            Principal staff,
            RedirectAttributes after) {
        FormFlow flow = FormFlow.of(answers -> page(exchange, answers), SCANNED, DeskWords.ATTENDANCE_MEANWHILE);
        Answers typed = Answers.of(Map.of(SCANNED, scanned));
        try {
            Scan scan = door.scan(exchange, read(scanned, photo), staff.getName());
            DoorAnswer answer = DoorAnswer.of(scan, names);
            if (scan.isIn()) {
                after.addFlashAttribute("answer", answer);
                return new ModelAndView(SeeOther.at("/desk/exchanges/" + exchange.slug() + "/check-in"));
            }
            return flow.again(typed.refusing(SCANNED, answer.title() + ". " + answer.sentence()))
                    .addObject("answer", answer);
        } catch (RefusedException refusal) {
            return flow.again(typed.refusing(refusal.field() == null ? SCANNED : refusal.field(), refusal.why()));
        } catch (RuntimeException e) {
            if (!Clash.isBehind(e)) {
                throw e;
            }
            return flow.again(typed.refusing(SCANNED, DeskWords.ATTENDANCE_MEANWHILE));
        }
    }

    /** 200 with whatever came of it; 409 where somebody was faster, and the same may be sent anew. */
    @PostMapping(headers = "X-Answer=json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<DoorAnswer> scan(
            Exchange exchange, @RequestParam(defaultValue = "") String scanned, Principal staff) {
        try {
            return ResponseEntity.ok(DoorAnswer.of(door.scan(exchange, scanned, staff.getName()), names));
        } catch (RefusedException refusal) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(DoorAnswer.again(refusal.why()));
        } catch (RuntimeException e) {
            if (!Clash.isBehind(e)) {
                throw e;
            }
            return ResponseEntity.status(HttpStatus.CONFLICT).body(DoorAnswer.again(DeskWords.ATTENDANCE_MEANWHILE));
        }
    }

    /** What was typed, or else what is in the photo. */
    private String read(String scanned, @Nullable MultipartFile photo) {
        if (!scanned.isBlank()) {
            return scanned;
        }
        if (photo == null || photo.isEmpty()) {
            throw RefusedException.input(SCANNED, Texts.of("door.form.nothing-sent"));
        }
        String name = FileNames.kept(String.valueOf(photo.getOriginalFilename()));
        byte[] content = content(photo);
        String type = type(name, content);
        if (!type.startsWith("image/")) {
            throw RefusedException.input(PHOTO, Texts.of("door.form.no-photo", name));
        }
        return PhotoOfBadge.read(content)
                .orElseThrow(() -> RefusedException.input(PHOTO, Texts.of("door.form.no-code", name)));
    }

    private String type(String name, byte[] content) {
        try {
            return files.typeOf(name, content);
        } catch (RefusedException refusal) {
            throw RefusedException.input(PHOTO, refusal.why());
        }
    }

    private static byte[] content(MultipartFile photo) {
        try {
            return photo.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A photo that was sent cannot be read", e);
        }
    }

    private ModelAndView page(Exchange exchange, Answers answers) {
        return new ModelAndView("desk/door")
                .addObject("exchange", exchange)
                .addObject("confirmed", candidates.candidates(exchange.slug()))
                .addObject("today", nearest(exchange))
                .addObject("answers", answers);
    }

    /** Today, while the exchange takes place; before it the first day, after it the last. */
    private LocalDate nearest(Exchange exchange) {
        LocalDate today = clock.instant().atZone(exchange.zone()).toLocalDate();
        LocalDate noLater = today.isAfter(exchange.lastDay()) ? exchange.lastDay() : today;
        return noLater.isBefore(exchange.firstDay()) ? exchange.firstDay() : noLater;
    }
}
