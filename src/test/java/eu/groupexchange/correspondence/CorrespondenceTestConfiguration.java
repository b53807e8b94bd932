package eu.groupexchange.correspondence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.correspondence.undeliverable.Correspondents;
import eu.groupexchange.database.Json;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.testing.ArchiveInMemory;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** This module alone, on a real database and with a real SMTP server; the archive and the links are played. */
@TestConfiguration
@Import(Json.class)
@EnableTransactionManagement
@ComponentScan(
        basePackages = "eu.groupexchange.correspondence",
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SenderCheck.class))
public class CorrespondenceTestConfiguration {

    public static final Instant NOW = Instant.parse("2022-04-01T08:00:00.123456Z");

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail greenMail() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    JavaMailSenderImpl mailSender(GreenMail greenMail) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(greenMail.getSmtp().getPort());
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return sender;
    }

    @Bean
    DataSource dataSource() {
        return TestDatabase.migrated();
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new DataSourceTransactionManager(database);
    }

    @Bean
    TransactionTemplate inTransaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    TestClock clock() {
        return new TestClock(NOW);
    }

    /** Without an engine there are no groups: who may decide is tested where there are. */
    @Bean
    TaskRights taskRights() {
        return (userId, task) -> {};
    }

    @Bean
    ObjectMapper json() {
        return new ObjectMapper();
    }

    @Bean
    FundingStatement funding() {
        return new FundingStatement("EXXTRA", "Funded by the European Union", "Only the authors' views.", null);
    }

    @Bean
    MailSettings settings() {
        return new MailSettings("no-reply@exchange.example", "Gruppenaustausch Łódź", null, true, Duration.ofHours(1));
    }

    @Bean
    DocumentArchive archive() {
        return new ArchiveInMemory();
    }

    /** Knows nobody: mails go where they went before. */
    @Bean
    Correspondents correspondents() {
        return new Correspondents() {
            @Override
            public Optional<String> address(String subject, @Nullable Destination whom) {
                return Optional.empty();
            }

            @Override
            public Optional<Contact> contact(String subject) {
                return Optional.of(new Contact("Irina Vescu, DITECFER", "contact@host.example"));
            }

            @Override
            public Optional<Subject> subject(String id) {
                return Optional.empty();
            }
        };
    }

    @Bean
    ExchangeWorkflow workflow() {
        return Mockito.mock();
    }

    @Bean
    DecisionLog log() {
        return Mockito.mock();
    }

    @Bean
    LinkIssuer links() {
        AtomicInteger number = new AtomicInteger();
        return (subject, recipient) ->
                "https://exchange.example/l/" + subject + "?n=" + number.incrementAndGet() + "&x=1";
    }
}
