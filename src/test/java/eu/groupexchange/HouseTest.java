package eu.groupexchange;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import eu.groupexchange.eligibility.Distances;
import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.exchange.JdbcExchangeCatalogue;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.JdbcParticipations;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationState;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.payment.run.JdbcPaymentRuns;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunState;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimState;
import eu.groupexchange.reimbursement.JdbcClaims;
import eu.groupexchange.workflow.Steps;
import eu.groupexchange.workflow.contract.DecisionKey;
import eu.groupexchange.workflow.contract.DecisionOutput;
import eu.groupexchange.workflow.contract.Message;
import eu.groupexchange.workflow.contract.ProcessContract;
import eu.groupexchange.workflow.contract.ProcessKey;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** Holds the layout of the house, each rule with its reason. */
@AnalyzeClasses(packages = "eu.groupexchange", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("..workflow..", "..platform..", "..demo..")
            .and()
            .areNotAnnotatedWith(Steps.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("the free Camunda 7 edition has ended: what knows the engine is what a move to a fork must touch");

    @ArchTest
    static final ArchRule NAMES = noClasses()
            .that()
            .resideOutsideOfPackage("..workflow..")
            .and(are(not(belongToContract())))
            .should()
            .callCodeUnitWhere(namesSomethingOfAModel())
            .because("what a model calls something is spelled once, in the contract of its process");

    @ArchTest
    static final ArchRule PDF = noClasses()
            .that()
            .resideOutsideOfPackage("..paperwork.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "eu.europa.esig.dss..")
            .because("papers are records of what they say; how they are drawn and sealed is one package's concern");

    @ArchTest
    static final ArchRule SIGNATURES = noClasses()
            .that()
            .resideOutsideOfPackages("..paperwork.pdf..", "..audit.dossier.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..")
            .because("one package seals; the other reads the seal of a dossier's manifest where no application runs");

    @ArchTest
    static final ArchRule MAIL = noClasses()
            .that()
            .resideOutsideOfPackages("..correspondence.mail..", "..demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.mail..", "jakarta.mail..", "com.icegreen..")
            .because("whoever wants a mail sent queues it in the outbox, within the business transaction");

    @ArchTest
    static final ArchRule RULES = noClasses()
            .that()
            .belongToAnyOf(
                    Participation.class,
                    ParticipationState.class,
                    Claim.class,
                    ClaimState.class,
                    PaymentRun.class,
                    PaymentRunState.class,
                    Exchange.class,
                    ExchangeRules.class,
                    Money.class,
                    EligibilityFacts.class,
                    Distances.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..")
            .because("a rule is read, tested and audited without a container");

    /** Where something is changed that others may only read; shown to fail in {@code TransitionsTest}. */
    @ArchTest
    static final ArchRule TRANSITIONS = Transitions.of(Participation.class, Claim.class, PaymentRun.class)
            .because(
                    "the use cases of a module log what they change and tell the process; whoever changes a state past them"
                            + " leaves both behind");

    @ArchTest
    static final ArchRule STORES = Transitions.onlyWithin(
                    JdbcParticipations.class,
                    JdbcClaims.class,
                    JdbcPayments.class,
                    JdbcPaymentRuns.class,
                    JdbcPaymentOrders.class,
                    JdbcExchangeCatalogue.class)
            .because(
                    "what is written to a table goes through the aggregate that guards it and the use case that logs it");

    @ArchTest
    static final ArchRule SQL = noClasses()
            .that()
            .areNotAnnotatedWith(Repository.class)
            .and()
            .resideOutsideOfPackages("eu.groupexchange.database..", "..platform..", "..demo..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JdbcClient.class, ResultSet.class)
            .because("whoever asks what a column means looks in repositories, and a use case can be read without SQL");

    @ArchTest
    static final ArchRule TIME = noClasses()
            .that()
            .resideOutsideOfPackage("..platform.clock..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .because("deadlines are tested by moving the injected clock");

    @ArchTest
    static final ArchRule WEB = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage("..portal..", "..desk..", "..api..", "..platform..", "..demo..", "..web..")
            .because("a feature does not know through which page it is used");

    /** Not yet of the platform: its sign-in and its webapps know each other, and so do the database and its embedded server. */
    private static final Set<String> WITH_CYCLES = Set.of("platform");

    @ArchTest
    static final ArchRule PACKAGES = SlicesRuleDefinition.slices()
            .assignedFrom(new PackagesOfModules(WITH_CYCLES))
            .should()
            .beFreeOfCycles()
            .because("a package can be read, and moved, without those that are built on it");

    @Test
    void modulesKnowEachOtherWithoutCycles() {
        ApplicationModules.of(GroupExchangeApplication.class).verify();
    }

    private static DescribedPredicate<JavaClass> belongToContract() {
        return DescribedPredicate.describe("belong to a contract", type -> Stream.iterate(
                        Optional.of(type), Optional::isPresent, one -> one.flatMap(JavaClass::getEnclosingClass))
                .flatMap(Optional::stream)
                .anyMatch(one -> one.isAnnotatedWith(ProcessContract.class)));
    }

    private static DescribedPredicate<JavaCall<?>> namesSomethingOfAModel() {
        Set<String> types = Stream.of(
                        ProcessKey.class,
                        ProcessVariable.class,
                        Message.class,
                        TaskKey.class,
                        DecisionKey.class,
                        DecisionOutput.class)
                .map(Class::getName)
                .collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "name something of a model",
                call -> types.contains(call.getTargetOwner().getFullName())
                        && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.isEquivalentTo(String.class)));
    }
}
