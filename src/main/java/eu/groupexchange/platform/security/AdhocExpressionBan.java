package eu.groupexchange.platform.security;

import eu.groupexchange.wording.Texts;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.Assert;
import org.springframework.util.ReflectionUtils;

/**
 * Closes CVE-2026-109432. The engine refuses expressions in a query that somebody sends, but does not look into the query's
 * {@code orQueries}, so that anyone signed in could have code run. This looks into all of them, and into theirs, whatever kind
 * of query it is. Expressions of a stored filter stay allowed: only administrators can store one.
 */
class AdhocExpressionBan extends CommandInterceptor {

    /** The engine gives no other access to what extends a filter. */
    private static final Field EXTENDING_QUERY = extendingQuery();

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query);
        } else if (command instanceof AbstractExecuteFilterCmd
                && ReflectionUtils.getField(EXTENDING_QUERY, command) instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query);
        }
        return next.execute(command);
    }

    private static void refuseExpressions(AbstractQuery<?, ?> query) {
        Set<AbstractQuery<?, ?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        if (hasExpressions(query, seen)) {
            throw new BadUserRequestException(Texts.of("platform.adhoc-expression-ban.expressions-allowed-query"));
        }
    }

    /** A query of tasks is the first in its own list of alternatives. */
    private static boolean hasExpressions(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        return seen.add(query)
                && (!query.getExpressions().isEmpty()
                        || (query instanceof TaskQueryImpl tasks
                                && tasks.getQueries().stream().anyMatch(part -> hasExpressions(part, seen))));
    }

    private static Field extendingQuery() {
        Field field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
        Assert.state(field != null, "This engine is not the one whose hole is closed here");
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
