package eu.groupexchange.eligibility.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Domains under which anybody may have an address, so that they tell nothing about an organisation. */
final class FreeMailDomains {

    private static final Set<String> DOMAINS = read();

    private FreeMailDomains() {}

    /** @param domain in lower case */
    static boolean contain(String domain) {
        return DOMAINS.contains(domain);
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("eligibility/free-mail-domains.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
