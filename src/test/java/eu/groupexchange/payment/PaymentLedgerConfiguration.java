package eu.groupexchange.payment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.retention.Administrators;
import eu.groupexchange.database.Json;
import eu.groupexchange.reimbursement.claim.SettleClaim;
import eu.groupexchange.reimbursement.claim.TakeBackPayment;
import eu.groupexchange.testing.ArchiveInMemory;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.ProcessSchedule;
import eu.groupexchange.workflow.TaskRights;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Payments on a database of their own, without the engine, the web and PDF. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@Import({Json.class, Ledger.class, TimeOfTest.class, ArchiveInMemory.class, OutboxInMemory.class})
@ComponentScan(
        basePackageClasses = Payments.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Steps|Test.*|IT.*)"))
@ComponentScan(
        basePackageClasses = DecisionLog.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.audit\\.retention\\..*"))
@ComponentScan(
        basePackages = {"eu.groupexchange.participation", "eu.groupexchange.exchange", "eu.groupexchange.reimbursement"
        },
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*(Jdbc(Participations|ExchangeCatalogue|Claims)|CaseHints|ClaimHints|OrganisationHints|EarlierReimbursements|Lookalikes|SharedEvidence)"))
public class PaymentLedgerConfiguration {

    /** Enough connections for twenty at once. */
    @Bean
    DataSource dataSource() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.migrated());
        pool.setMaximumPoolSize(25);
        return pool;
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    ObjectMapper objectMapper() {
        return Jackson2ObjectMapperBuilder.json().build();
    }

    @Bean
    PaymentSettings paymentSettings() {
        return new PaymentSettings(
                "i-TRANS", "FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP", ZoneId.of("Europe/Paris"), 1, 30);
    }

    @Bean
    ExchangeWorkflow exchangeWorkflow() {
        return Mockito.mock();
    }

    /** Without an engine there are no groups: who may decide is tested where there are. */
    @Bean
    TaskRights taskRights() {
        return (userId, task) -> {};
    }

    @Bean
    ProcessSchedule processSchedule() {
        return Mockito.mock();
    }

    @Bean
    SettleClaim settleClaim() {
        return Mockito.mock();
    }

    @Bean
    TakeBackPayment takeBackPayment() {
        return Mockito.mock();
    }

    @Bean
    OpenTasks openTasks() {
        return Mockito.mock();
    }

    @Bean
    Administrators administrators() {
        return userId -> {};
    }
}
