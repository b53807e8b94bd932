package eu.groupexchange.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.platform.clock.MovableClock;
import eu.groupexchange.platform.clock.TimeMachine;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the demo's clock, and moves it forward. */
@RestController
@NothingPersonal("it exists in the demo only, where everything is made up")
@Profile("demo")
class DemoClockEndpoint {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final MovableClock clock;
    private final TimeMachine timeMachine;
    private final DemoClockConfiguration.ClockPlace place;

    DemoClockEndpoint(MovableClock clock, TimeMachine timeMachine, DemoClockConfiguration.ClockPlace place) {
        this.clock = clock;
        this.timeMachine = timeMachine;
        this.place = place;
    }

    record Reading(@JsonProperty("now") @Nullable String now) {}

    @GetMapping("/demo/clock")
    Reading read() {
        return new Reading(clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(ZONE)
                .toOffsetDateTime()
                .toString());
    }

    /** Answers when everything that became due has run. */
    @PostMapping("/demo/clock")
    ResponseEntity<?> move(@RequestBody Reading to) {
        if (to.now() == null) {
            return refused("Say to when: {\"now\": \"2022-04-11T09:00:00+02:00\"}.");
        }
        try {
            timeMachine.moveTo(OffsetDateTime.parse(to.now()).toInstant());
        } catch (DateTimeException e) {
            return refused("That is no moment with an offset, such as 2022-04-11T09:00:00+02:00.");
        } catch (IllegalArgumentException e) {
            return refused("The clock only moves forward; it reads " + read().now() + ".");
        }
        place.keep(clock.instant());
        return ResponseEntity.ok(read());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return refused("Send JSON: {\"now\": \"2022-04-11T09:00:00+02:00\"}.");
    }

    private static ResponseEntity<ProblemDetail> refused(String why) {
        return ResponseEntity.badRequest().body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, why));
    }
}
