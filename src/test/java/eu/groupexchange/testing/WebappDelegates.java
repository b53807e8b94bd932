package eu.groupexchange.testing;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.WelcomeRuntimeDelegate;

/**
 * What Camunda's webapps keep in static fields of a JVM, and forget when any application in it ends. A test that starts and
 * ends one beside the shared contexts gives it back to them.
 */
public record WebappDelegates(
        AdminRuntimeDelegate admin,
        CockpitRuntimeDelegate cockpit,
        TasklistRuntimeDelegate tasklist,
        WelcomeRuntimeDelegate welcome)
        implements AutoCloseable {

    public static WebappDelegates kept() {
        return new WebappDelegates(
                Admin.getRuntimeDelegate(),
                Cockpit.getRuntimeDelegate(),
                Tasklist.getRuntimeDelegate(),
                Welcome.getRuntimeDelegate());
    }

    /** Gives them back. */
    @Override
    public void close() {
        Admin.setAdminRuntimeDelegate(admin);
        Cockpit.setCockpitRuntimeDelegate(cockpit);
        Tasklist.setTasklistRuntimeDelegate(tasklist);
        Welcome.setRuntimeDelegate(welcome);
    }
}
