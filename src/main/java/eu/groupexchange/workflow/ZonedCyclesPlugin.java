package eu.groupexchange.workflow;

import java.time.ZoneId;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives the engine {@link ZonedCycles} in the zone of payments, whose weekly run is the one cycle by the clock on the wall. */
@Component
class ZonedCyclesPlugin extends AbstractProcessEnginePlugin {

    private final ZoneId zone;

    ZonedCyclesPlugin(@Value("${exchange.payment.zone:Europe/Paris}") ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        ((MapBusinessCalendarManager) configuration.getBusinessCalendarManager())
                .addBusinessCalendar(CycleBusinessCalendar.NAME, new ZonedCycles(zone));
    }
}
