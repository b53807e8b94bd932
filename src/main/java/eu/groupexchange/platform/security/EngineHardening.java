package eu.groupexchange.platform.security;

import eu.groupexchange.audit.access.AccessLog;
import eu.groupexchange.platform.accounts.GroupsOnly;
import eu.groupexchange.platform.accounts.GuardedAccounts;
import eu.groupexchange.platform.accounts.GuardedRights;
import eu.groupexchange.platform.accounts.Pbkdf2PasswordEncryptor;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What no setting of the engine can do for its security. */
@Component
class EngineHardening extends AbstractProcessEnginePlugin {

    private final AccessLog log;

    EngineHardening(AccessLog log) {
        this.log = log;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new Pbkdf2PasswordEncryptor());
        // Candidates claim and complete. The engine's default is UPDATE: assign, delegate, overwrite any variable.
        configuration.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        configuration.setResourceAuthorizationProvider(new GroupsOnly());
        configuration.setTaskService(new GuardedTasks());
        configuration.setFormService(new GuardedForms());
        configuration.setIdentityService(new GuardedAccounts(log));
        configuration.setAuthorizationService(new GuardedRights(log));
        configuration.setCustomPreBPMNParseListeners(
                first(new DeciderCheck(), first(new PlainStart(), configuration.getCustomPreBPMNParseListeners())));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guards(configuration, configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guards(configuration, configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> guards(
            ProcessEngineConfigurationImpl engine, @Nullable List<CommandInterceptor> others) {
        return first(new AdhocExpressionBan(), first(new PlainStart.AtItsBeginning(engine), others));
    }

    private static <T> List<T> first(T one, @Nullable List<? extends T> others) {
        List<T> all = new ArrayList<>();
        all.add(one);
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
