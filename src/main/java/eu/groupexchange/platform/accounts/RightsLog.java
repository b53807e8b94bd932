package eu.groupexchange.platform.accounts;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessLog;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** Writes a change of accounts, groups or rights to the access log, in the transaction of the change: both or none. */
final class RightsLog {

    private final AccessLog log;

    RightsLog(AccessLog log) {
        this.log = log;
    }

    /**
     * @param subject the account or group whose rights they are; null for everybody's
     * @param words what is done, as past participle; never a password
     */
    void during(CommandExecutor commands, @Nullable String subject, String words, Runnable change) {
        commands.execute(context -> {
            change.run();
            log.record(Access.allowed(whoever(context), AccessKind.RIGHTS, subject, null)
                    .saying(words));
            return null;
        });
    }

    /** Nobody is signed in where the software sets itself up. */
    private static Actor whoever(CommandContext context) {
        String user = context.getAuthenticatedUserId();
        return user == null ? Actor.SYSTEM : Actor.staff(user);
    }
}
