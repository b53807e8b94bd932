package eu.groupexchange.platform.database;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param dataDir folder of everything that this installation keeps on disk; relative to where the application was started
 */
@ConfigurationProperties("exchange")
@Validated
record DataSettings(@DefaultValue("./data") @NotBlank String dataDir) {

    Path folder() {
        return Path.of(dataDir).toAbsolutePath().normalize();
    }
}
