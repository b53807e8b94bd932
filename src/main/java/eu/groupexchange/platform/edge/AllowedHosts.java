package eu.groupexchange.platform.edge;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The names under which the application answers: that of {@code exchange.base-url}, more where {@code exchange.allowed-hosts}
 * lists them, and those of this machine in the demo or where the base URL itself is one of them. Ports do not matter.
 */
@Component
public class AllowedHosts {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private final Set<String> names = new HashSet<>();

    AllowedHosts(
            @Value("${exchange.base-url:http://localhost:8080}") URI baseUrl,
            @Value("${exchange.allowed-hosts:}") List<String> more,
            Environment environment) {
        names.add(plain(String.valueOf(baseUrl.getHost())));
        more.stream().map(AllowedHosts::plain).filter(name -> !name.isEmpty()).forEach(names::add);
        if (environment.acceptsProfiles(Profiles.of("demo")) || names.stream().anyMatch(THIS_MACHINE::contains)) {
            names.addAll(THIS_MACHINE);
        }
    }

    /** @param host a name or an address, with or without a port */
    public boolean contains(@Nullable String host) {
        return host != null && names.contains(plain(host));
    }

    private static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        if (name.contains(":") && !name.startsWith("[")) {
            name = "[" + host.strip().toLowerCase(Locale.ROOT) + "]"; // Tomcat gives IPv6 with and without brackets
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
