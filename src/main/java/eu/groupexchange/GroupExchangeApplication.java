package eu.groupexchange;

import eu.groupexchange.exchange.call.CheckCalls;
import eu.groupexchange.platform.verification.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Components have long names, so that the short ones are free for the steps that the models call. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class GroupExchangeApplication {

    public static void main(String[] args) {
        if (CheckCalls.isAsked(args)) {
            System.exit(CheckCalls.run(System.out, args));
        }
        if (VerifyCommand.isAsked(args)) {
            VerifyCommand.quieten();
            System.exit(VerifyCommand.run(System.out, args));
        }
        SpringApplication.run(GroupExchangeApplication.class, args);
    }
}
