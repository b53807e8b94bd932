package eu.groupexchange.paperwork.pdf.seal;

import eu.groupexchange.paperwork.Seals;
import eu.groupexchange.platform.startup.StartRefusedException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Takes the key that is configured; the demo makes one where none is. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Seals seals(SealSettings settings, Environment environment, @Value("${exchange.data-dir:./data}") Path dataFolder) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return new DssSeals(key(settings, demo ? dataFolder : null));
    }

    /** @param demo the data folder of a demo; null where it is none */
    static @Nullable SealKey key(SealSettings settings, @Nullable Path demo) {
        if (settings.namesKeystore()) {
            return SealKeystore.read(
                    Path.of(Objects.requireNonNull(settings.keystore())),
                    Objects.requireNonNullElse(settings.password(), ""),
                    settings.alias());
        }
        boolean halfSet = settings.password() != null && !settings.password().isEmpty()
                || settings.alias() != null && !settings.alias().isBlank();
        if (halfSet) {
            throw new StartRefusedException(
                    "EXCHANGE_SEAL_PASSWORD or EXCHANGE_SEAL_ALIAS is set but EXCHANGE_SEAL_KEYSTORE is not: name the PKCS#12 file, or unset all"
                            + " to issue papers unsealed.");
        }
        return demo == null ? null : DemoSealKey.in(demo);
    }
}
