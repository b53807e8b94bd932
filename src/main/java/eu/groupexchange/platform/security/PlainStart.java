package eu.groupexchange.platform.security;

import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.wording.Texts;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What people start by themselves (finance a payment run) begins empty: with a key or variables from outside it would act on
 * what somebody made up. Administrators may.
 */
class PlainStart extends AbstractBpmnParseListener implements ExecutionListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(EVENTNAME_START, this, 0);
    }

    @Override
    public void notify(DelegateExecution process) {
        boolean plain = process.getVariableNames().isEmpty() && isBlank(process.getProcessBusinessKey());
        if (!plain && process.getSuperExecution() == null && isStartedByAPerson(Context.getCommandContext())) {
            throw new AuthorizationException(Texts.of("platform.plain-start.start-without-business"));
        }
    }

    /** In the middle, with whatever variables there, nobody starts anything. */
    static final class AtItsBeginning extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl engine;

        AtItsBeginning(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            Authentication caller = engine.getIdentityService().getCurrentAuthentication();
            if (command instanceof StartProcessInstanceAtActivitiesCmd && isAPerson(caller)) {
                throw new AuthorizationException(Texts.of("platform.plain-start.process-starts-beginning"));
            }
            return next.execute(command);
        }
    }

    /** Java that starts a process on behalf of a person does so without the person's own rights. */
    private static boolean isStartedByAPerson(CommandContext context) {
        return context.isAuthorizationCheckEnabled() && isAPerson(context.getAuthentication());
    }

    private static boolean isAPerson(@Nullable Authentication caller) {
        return caller != null
                && caller.getUserId() != null
                && (caller.getGroupIds() == null || !caller.getGroupIds().contains(StaffGroup.ADMINISTRATORS.id()));
    }

    private static boolean isBlank(@Nullable String key) {
        return key == null || key.isBlank();
    }
}
