package eu.groupexchange.platform.security;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.Assert;
import org.springframework.util.ReflectionUtils;

/**
 * Closes CVE-2026-109432. The engine refuses expressions in a task query that somebody sends, but does not look into the
 * query's {@code orQueries}, so that anyone signed in could have code run. This looks into all of them. Expressions of a
 * stored filter stay allowed: only administrators can store one.
 */
class AdhocExpressionBan extends CommandInterceptor {

    /** The engine gives no other access to what extends a filter. */
    private static final Field EXTENDING_QUERY = extendingQuery();

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            refuseExpressions(query);
        } else if (command instanceof AbstractExecuteFilterCmd
                && ReflectionUtils.getField(EXTENDING_QUERY, command) instanceof TaskQueryImpl query) {
            refuseExpressions(query);
        }
        return next.execute(command);
    }

    private static void refuseExpressions(TaskQueryImpl query) {
        boolean expressions = !query.getExpressions().isEmpty()
                || query.getQueries().stream()
                        .anyMatch(part -> !part.getExpressions().isEmpty());
        if (expressions) {
            throw new BadUserRequestException("Expressions are not allowed in a task query, nor in its orQueries.");
        }
    }

    private static Field extendingQuery() {
        Field field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
        Assert.state(field != null, "This engine is not the one whose hole is closed here");
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
