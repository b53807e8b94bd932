package eu.groupexchange.testing.coverage;

import java.util.ArrayList;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets the engine of the tests tell which paths are taken. */
@TestConfiguration(proxyBeanMethods = false)
public class ProcessCoverageConfiguration {

    @Bean
    ProcessEnginePlugin processCoverage() {
        return new AbstractProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
                var listeners = new ArrayList<BpmnParseListener>();
                Optional.ofNullable(configuration.getCustomPostBPMNParseListeners())
                        .ifPresent(listeners::addAll);
                listeners.add(new TakenFlows());
                configuration.setCustomPostBPMNParseListeners(listeners);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                new ProcessEngineAdapter(engine, CoveredPaths.OF_THIS_JVM).initializeListeners();
            }
        };
    }
}
