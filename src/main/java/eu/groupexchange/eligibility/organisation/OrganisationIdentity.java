package eu.groupexchange.eligibility.organisation;

import eu.groupexchange.eligibility.gazetteer.PlaceNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation can be recognised by.
 *
 * @param country ISO 3166-1 alpha-2
 * @param number its registration or VAT number, as it was typed
 */
public record OrganisationIdentity(String country, @Nullable String number, String name, String email) {

    /** From here on two names count as alike: "Rail Cluster Elbe" and "Rail-Cluster Elbe e.V." do, other clusters' do not. */
    private static final double ALIKE = 0.9;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** What the two have in common, in words; empty where nothing says that they are one. */
    public Optional<String> inCommonWith(OrganisationIdentity other) {
        if (sameNumber(other)) {
            return Optional.of("the same registration or VAT number");
        }
        return sameDomain(other) && similarName(other)
                ? Optional.of("a similar name and the same mail domain")
                : Optional.empty();
    }

    /** The same within one exchange, where an address or a name alone is enough to look twice. */
    public Optional<String> registeredTwiceWith(OrganisationIdentity other) {
        return new KnownOrganisation(this).registeredTwiceWith(new KnownOrganisation(other));
    }

    /** In lower case; empty where anybody may have an address under it, so that it tells nothing. */
    public Optional<String> tellingDomain() {
        return Optional.of(domain()).filter(domain -> !FreeMailDomains.contain(domain));
    }

    private boolean sameNumber(OrganisationIdentity other) {
        Optional<RegistrationNumber> own = RegistrationNumber.of(country, number);
        return own.isPresent() && own.equals(RegistrationNumber.of(other.country, other.number));
    }

    private boolean sameDomain(OrganisationIdentity other) {
        String own = domain();
        return own.equals(other.domain()) && !FreeMailDomains.contain(own);
    }

    private boolean similarName(OrganisationIdentity other) {
        if (OrganisationName.of(name).isLike(OrganisationName.of(other.name))) {
            return true;
        }
        double asWritten = SIMILARITY.apply(PlaceNames.key(name), PlaceNames.key(other.name));
        return Math.max(asWritten, SIMILARITY.apply(sorted(name), sorted(other.name))) >= ALIKE;
    }

    private String domain() {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The words in the order of the alphabet, so that "Cluster Elbe Rail" is alike too. */
    private static String sorted(String text) {
        return Arrays.stream(PlaceNames.key(text).split(" ")).sorted().collect(Collectors.joining(" "));
    }
}
