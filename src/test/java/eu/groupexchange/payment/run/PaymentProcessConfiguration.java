package eu.groupexchange.payment.run;

import eu.groupexchange.payment.PaymentLedgerConfiguration;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.PlatformTransactionManager;

/** Payments with an engine that runs the model of a payment run; jobs run when a test runs them. */
@TestConfiguration(proxyBeanMethods = false)
@Import({PaymentLedgerConfiguration.class, PaymentSteps.class})
@ComponentScan(
        basePackageClasses = ExchangeWorkflow.class,
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*RefusalPlugin"))
public class PaymentProcessConfiguration {

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource database, PlatformTransactionManager transactions, List<ProcessEnginePlugin> plugins) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        // "default" belongs to the application that other tests start in this JVM
        configuration.setProcessEngineName("payments");
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setProcessEnginePlugins(plugins);
        configuration.setDeploymentResources(new Resource[] {new ClassPathResource("processes/payment-run.bpmn")});
        return configuration;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }

    @Bean
    SpinProcessEnginePlugin spin() {
        return new SpinProcessEnginePlugin();
    }
}
