package eu.groupexchange;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class GroupExchangeApplication {

    public static void main(String[] args) {
        SpringApplication.run(GroupExchangeApplication.class, args);
    }
}
