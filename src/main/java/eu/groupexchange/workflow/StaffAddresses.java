package eu.groupexchange.workflow;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Where people of the staff get mails, as their accounts say. */
@Component
public class StaffAddresses {

    private final ProcessEngine engine;

    StaffAddresses(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Addresses by account, of the members that have one; whoever asks. */
    public Map<String, String> ofGroup(String group) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> addresses(group)));
    }

    private Map<String, String> addresses(String group) {
        Map<String, String> addresses = new TreeMap<>();
        for (User user : engine.getIdentityService()
                .createUserQuery()
                .memberOfGroup(group)
                .list()) {
            if (user.getEmail() != null && !user.getEmail().isBlank()) {
                addresses.put(user.getId(), user.getEmail().strip());
            }
        }
        return addresses;
    }
}
