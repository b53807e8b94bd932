package eu.groupexchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import eu.groupexchange.participation.casework.ParticipationVariables;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
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
            .and()
            .areNotAssignableTo(TaskListener.class)
            .and()
            .areNotAssignableTo(ExecutionListener.class)
            .and()
            .areNotAssignableTo(ParticipationVariables.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("the free Camunda 7 edition has ended: what knows the engine is what a move to a fork must touch");

    @ArchTest
    static final ArchRule PDF = noClasses()
            .that()
            .resideOutsideOfPackage("..paperwork.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..")
            .because("papers are records of what they say; how they are drawn is one package's concern");

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
            .haveSimpleName("Participation")
            .or()
            .haveSimpleName("ParticipationState")
            .or()
            .haveSimpleName("Claim")
            .or()
            .haveSimpleName("ClaimState")
            .or()
            .haveSimpleName("Exchange")
            .or()
            .haveSimpleName("ExchangeRules")
            .or()
            .haveSimpleName("Money")
            .or()
            .haveSimpleName("EligibilityFacts")
            .or()
            .haveSimpleName("Distances")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..")
            .because("a rule is read, tested and audited without a container");

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
            .resideInAnyPackage("..portal..", "..desk..", "..platform..", "..demo..", "..web..")
            .because("a feature does not know through which page it is used");

    @Test
    void modulesKnowEachOtherWithoutCycles() {
        ApplicationModules.of(GroupExchangeApplication.class).verify();
    }
}
