package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What began on the models of an earlier release goes on under today's, brought over or not. */
@ExchangeTest
class YesterdaysModelsProcessTest {

    private static final int TODAY = YesterdaysModels.LAST + 1;

    private final List<String> deployments = new ArrayList<>();

    @Autowired
    Story story;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ModelMigration migration;

    @AfterEach
    void leaveTodaysModelsOnly() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aParticipationEndsOnTheModelOnWhichItBegan(int yesterday) {
        deploy(file -> YesterdaysModels.modelOf(yesterday, file));
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").confirmsAddress();
        deploy(Models::read);

        cluster.isAccepted().confirms();
        exchange.takesPlaceWith(cluster);
        assertThat(versionsInUse()).containsOnly(yesterday);
        cluster.claims().claimIsApproved().paymentIsAuthorised();
        TestPaymentRun.startedBy("finance", story).isExecuted();

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(cluster.ends()).contains("EndEvent_Reimbursed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatRunsIsBroughtToTodaysModelsWhereverItStands(int yesterday) {
        deploy(file -> YesterdaysModels.modelOf(yesterday, file));
        TestExchange exchange = story.publish();
        TestParticipation registered = exchange.registers("DE", "Dresden");
        TestParticipation underReview = exchange.registers("DE", "Leipzig").confirmsAddress();
        TestParticipation asked =
                exchange.registers("DE", "Halle").confirmsAddress().isAsked("Who comes?");
        TestParticipation invited =
                exchange.registers("ES", "Bilbao").confirmsAddress().isAccepted();
        TestParticipation confirmed = exchange.registers("IT", "Torino").comes();
        assertThat(versionsInUse()).containsOnly(yesterday);
        deploy(Models::read);

        List<ModelMigration.Outcome> outcomes = migration.migrateRunning();

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.stayed()).isEmpty());
        assertThat(outcomes)
                .extracting(ModelMigration.Outcome::process, ModelMigration.Outcome::migrated)
                .contains(tuple("participation", 5), tuple("group-exchange", 1));
        assertThat(versionsInUse()).containsOnly(TODAY);
        assertThat(migration.migrateRunning()).isEmpty();

        registered.comes();
        underReview.isAccepted().confirms();
        asked.withdraws();
        invited.confirms();
        exchange.takesPlaceWith(registered, underReview, invited, confirmed);
        assertThat(List.of(registered, underReview, invited, confirmed))
                .extracting(TestParticipation::status)
                .containsOnly(ParticipationStatus.ENTITLED);
        assertThat(asked.status()).isEqualTo(ParticipationStatus.WITHDRAWN);
        assertThat(invited.ends()).contains("EndEvent_AttendanceClosed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatWasBroughtOverKnowsTheNewPaths(int yesterday) {
        deploy(file -> YesterdaysModels.modelOf(yesterday, file));
        TestExchange exchange = story.publish();
        TestParticipation invited =
                exchange.registers("DE", "Dresden").confirmsAddress().isAccepted();
        deploy(Models::read);
        migration.migrateRunning();

        story.pass(java.time.Duration.ofDays(8));

        assertThat(invited.status()).isEqualTo(ParticipationStatus.LAPSED);
        assertThat(invited.ends()).endsWith("EndEvent_NotConfirmed", "EndEvent_ParticipationLapsed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aReimbursementUnderWayIsBroughtOverWithItsParticipation(int yesterday) {
        deploy(file -> YesterdaysModels.modelOf(yesterday, file));
        TestExchange exchange = story.publish();
        TestParticipation claiming = exchange.registers("DE", "Dresden").comes();
        TestParticipation inReview = exchange.registers("DE", "Leipzig").comes();
        exchange.takesPlaceWith(claiming, inReview);
        inReview.claims();
        deploy(Models::read);

        assertThat(migration.migrateRunning()).isNotEmpty().allSatisfy(outcome -> assertThat(outcome.stayed())
                .isEmpty());

        claiming.claims();
        List.of(claiming, inReview).forEach(one -> one.claimIsApproved().paymentIsAuthorised());
        TestPaymentRun.startedBy("finance", story).isExecuted();
        assertThat(List.of(claiming, inReview))
                .extracting(TestParticipation::status)
                .containsOnly(ParticipationStatus.REIMBURSED);
    }

    private List<Integer> versionsInUse() {
        return runtime.createProcessInstanceQuery().active().list().stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .map(repository::getProcessDefinition)
                .map(definition -> Integer.valueOf(definition.getVersionTag()))
                .toList();
    }

    private void deploy(Function<Path, String> models) {
        deployments.add(YesterdaysModels.deployment(repository, models).deploy().getId());
    }
}
