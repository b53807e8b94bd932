package eu.groupexchange.platform.signin;

import eu.groupexchange.web.PageFrame;
import eu.groupexchange.web.path.PathObject;
import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.TextsOfTemplates;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Engine, sign-in and a desk that only says "desk": what these tests are about, without the rest of the product. */
@EnableAutoConfiguration
@ComponentScan({
    "eu.groupexchange.audit.access",
    "eu.groupexchange.web.path",
    "eu.groupexchange.platform.edge",
    "eu.groupexchange.platform.looks",
    "eu.groupexchange.platform.keptform",
    "eu.groupexchange.platform.signin",
    "eu.groupexchange.platform.webapps",
    "eu.groupexchange.platform.accounts",
    "eu.groupexchange.platform.security",
    "eu.groupexchange.workflow.tasklist"
})
@ComponentScan(
        basePackageClasses = ExchangeWorkflow.class,
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*RefusalPlugin"))
@ConfigurationPropertiesScan({"eu.groupexchange.platform.security", "eu.groupexchange.platform.accounts"})
@Import({PageFrame.class, TextsOfTemplates.class, SignInTasks.class, SignInApplication.Desk.class})
public class SignInApplication {

    @Bean
    FundingStatement funding() {
        return new FundingStatement("A project", "Funded by a test", "Nobody is responsible", null);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The desk here names nothing that exists. */
    @Bean
    PathObject<Void> nothing() {
        return new PathObject<>(Void.class, "nothing", typed -> Optional.empty(), String::valueOf);
    }

    /** Only here: scanning the whole product finds it too. */
    @RestController
    @Profile("signin")
    static class Desk {

        @GetMapping({"/desk", "/desk/exchanges/{slug}", "/desk/participations/{reference}", "/desk/payment-runs"})
        String read() {
            return "desk";
        }

        @PostMapping({"/desk/payment-runs", "/desk/check-in/{code}"})
        String change() {
            return "done";
        }

        @GetMapping({"/demo/clock", "/my"})
        String open() {
            return "open";
        }

        @PostMapping({"/demo/clock", "/my/confirm"})
        String post() {
            return "posted";
        }
    }
}
