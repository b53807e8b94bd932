package eu.groupexchange.platform.webapps.history;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** The plugin that Cockpit finds as a service: its scripts lie under {@code plugin-webapp/history/app}. */
public class HistoryPlugin extends AbstractCockpitPlugin {

    static final String ID = "history";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(HistoryRootResource.class);
    }
}
