package eu.groupexchange.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.groupexchange.GroupExchangeApplication;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.WebappDelegates;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes of an installation as in production, at the same moment on a database that has nothing. */
class NodesStartTogetherTest {

    private final String url = TestDatabase.emptyUrl();
    private final CyclicBarrier together = new CyclicBarrier(2);
    private final WebappDelegates ofTheOtherTests = WebappDelegates.kept();

    @AfterEach
    void giveBackWhatEndedWithTheNodes() {
        ofTheOtherTests.close();
    }

    @Test
    void bothComeUpAndMakeEverythingOnce() {
        CompletableFuture<ConfigurableApplicationContext> one = starting("one");
        await().until(() -> together.getNumberWaiting() == 1); // two at once would set up the log of this JVM twice
        CompletableFuture<ConfigurableApplicationContext> two = starting("two");
        List<ConfigurableApplicationContext> nodes = List.of(one.join(), two.join());
        try {
            JdbcClient database = JdbcClient.create(TestDatabase.dataSource(url));
            assertThat(count(database, "act_re_deployment")).isEqualTo(1);
            assertThat(count(database, "act_id_group")).isEqualTo(4);
            assertThat(count(database, "exchange")).isEqualTo(1);
            assertThat(count(
                            database,
                            "act_ru_execution where parent_id_ is null and business_key_ = 'valenciennes-2022'"))
                    .isEqualTo(1);
            assertThat(nodes).isNotEmpty().allSatisfy(node -> assertThat(node.getBean(RepositoryService.class)
                            .createProcessDefinitionQuery()
                            .processDefinitionKey("participation")
                            .list())
                    .hasSize(1));
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    private CompletableFuture<ConfigurableApplicationContext> starting(String name) {
        return CompletableFuture.supplyAsync(() -> start(name), task -> new Thread(task, name).start());
    }

    private ConfigurableApplicationContext start(String name) {
        var application = new SpringApplication(GroupExchangeApplication.class);
        application.addListeners((ApplicationPreparedEvent prepared) -> meet());
        return application.run(
                "--DATABASE_URL=" + url,
                "--DATABASE_USER=" + TestDatabase.servingUser(),
                "--DATABASE_PASSWORD=" + TestDatabase.password(),
                "--DATABASE_OWNER_USER=" + TestDatabase.user(),
                "--DATABASE_OWNER_PASSWORD=" + TestDatabase.password(),
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--spring.main.banner-mode=off",
                "--camunda.bpm.process-engine-name=" + name,
                "--camunda.bpm.job-execution.enabled=false",
                "--exchange.mail.relay-automatically=false",
                "--exchange.mail.sender=no-reply@cluster.example",
                "--exchange.calls=classpath:exchanges/valenciennes-2022.json",
                "--exchange.administrator.user=root",
                "--exchange.administrator.password=Ex4mple-of-one!",
                "--logging.level.root=warn");
    }

    private void meet() {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(JdbcClient database, String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
