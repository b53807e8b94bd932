package eu.groupexchange.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that runs at the speed of time, from where it was set. The engine's clock follows it. */
public final class MovableClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private volatile Duration offset;

    public MovableClock(Instant startsAt) {
        this(Clock.systemUTC(), ZoneOffset.UTC, startsAt);
    }

    private MovableClock(Clock real, ZoneId zone, Instant startsAt) {
        this.real = real;
        this.zone = zone;
        this.offset = Duration.ZERO;
        set(startsAt);
    }

    /** Sets both clocks; they run on from there. */
    public synchronized void set(Instant now) {
        offset = Duration.between(real.instant(), now);
        ClockUtil.offset(offset.toMillis());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        Clock instants = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return instants.withZone(another);
            }

            @Override
            public Instant instant() {
                return instants.instant();
            }
        };
    }
}
