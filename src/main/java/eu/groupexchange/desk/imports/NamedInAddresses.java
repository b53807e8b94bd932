package eu.groupexchange.desk.imports;

import eu.groupexchange.web.path.PathObject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What addresses of tables name that were sent in. */
@Configuration(value = "importsNamedInAddresses", proxyBeanMethods = false)
class NamedInAddresses {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Bean
    PathObject<RegistrationImport> importInPath(Imports imports) {
        return new PathObject<>(
                RegistrationImport.class, "import", typed -> id(typed).flatMap(imports::find), found -> found.exchange()
                        .value());
    }

    static Optional<UUID> id(String typed) {
        return ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }
}
