package eu.groupexchange.workflow;

import eu.groupexchange.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Lets a refused decision reach the person who made it. The engine wraps what a listener throws in sentences about listeners
 * and answers 500; a failed validation of a form is answered with 400 and its own message, so a refusal of what was sent becomes
 * one. Any other refusal comes out as it is.
 */
@Component
class RefusalPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = configuration.getCustomPreCommandInterceptorsTxRequired();
        if (interceptors == null) {
            interceptors = new ArrayList<>();
            configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        }
        interceptors.add(0, new RefusalInterceptor());
    }

    private static final class RefusalInterceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof RefusedException refusal) {
                        throw refusal.kind() == RefusedException.Kind.INPUT
                                ? new FormFieldValidationException(refusal.why(), refusal.why())
                                : refusal;
                    }
                }
                throw e;
            }
        }
    }
}
