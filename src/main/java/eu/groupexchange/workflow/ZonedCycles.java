package eu.groupexchange.workflow;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Reads the cron expressions of the models in one zone. The engine's own calendar reads them in the zone of the machine, where
 * "Monday at six" is another hour on every server, and on none the same in summer and winter that people mean.
 */
final class ZonedCycles extends CycleBusinessCalendar {

    private final ZoneId zone;

    ZonedCycles(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Date resolveDuedate(String cycle, @Nullable Date after, long repeatOffset) {
        if (cycle.startsWith("R")) {
            return super.resolveDuedate(cycle, after, repeatOffset);
        }
        Date from = after == null ? ClockUtil.getCurrentTime() : after;
        ZonedDateTime next = CronExpression.parse(cycle).next(from.toInstant().atZone(zone));
        if (next == null) {
            throw new IllegalArgumentException("'" + cycle + "' never comes");
        }
        return Date.from(next.toInstant());
    }
}
