package eu.groupexchange.platform.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Drops what everybody else would say of an outage: schedules, the job executor and requests all fail for the one reason that
 * {@link DatabaseWatch} has told. What fails for another reason is logged as ever.
 */
final class OutageSilence extends TurboFilter implements AutoCloseable {

    private final DatabaseWatch watch;

    OutageSilence(DatabaseWatch watch) {
        this.watch = watch;
        setName("outage-silence");
        start();
        if (logging() instanceof LoggerContext context) {
            setContext(context);
            context.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        Throwable failure = thrown == null ? lastOf(arguments) : thrown;
        return failure != null && watch.explains(failure) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    @Override
    public void close() {
        stop();
        if (logging() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    private static @Nullable Throwable lastOf(Object @Nullable [] arguments) {
        boolean any = arguments != null && arguments.length > 0;
        return any && arguments[arguments.length - 1] instanceof Throwable failure ? failure : null;
    }

    private static ILoggerFactory logging() {
        return LoggerFactory.getILoggerFactory();
    }
}
