package eu.groupexchange.eligibility.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is compared with many others of its exchange: what it is recognised by is worked out once, and only when it is asked
 * for.
 */
public final class KnownOrganisation {

    private static final String SIMILAR_NAME = "a similar name";

    /** Two numbers that are one end alike: every one has four digits at least. */
    private static final int TAIL = 4;

    private final OrganisationIdentity identity;
    private final String email;
    private final String tail;
    private @Nullable Optional<RegistrationNumber> number;
    private @Nullable OrganisationName name;

    public KnownOrganisation(OrganisationIdentity identity) {
        this.identity = identity;
        this.email = identity.email().strip().toLowerCase(Locale.ROOT);
        this.tail = tail(identity.number());
    }

    /** What the two have in common within one exchange, where an address or a name alone is enough to look twice. */
    public Optional<String> registeredTwiceWith(KnownOrganisation other) {
        Optional<String> certain = sameNumberOrAddress(other);
        return certain.isEmpty() && name().isLike(other.name()) ? Optional.of(SIMILAR_NAME) : certain;
    }

    /** The same where there are so many that only names which are written alike are compared. */
    public Optional<String> registeredTwiceInACrowdWith(KnownOrganisation other) {
        Optional<String> certain = sameNumberOrAddress(other);
        return certain.isEmpty()
                        && identity.name()
                                .strip()
                                .equalsIgnoreCase(other.identity.name().strip())
                ? Optional.of(SIMILAR_NAME)
                : certain;
    }

    private Optional<String> sameNumberOrAddress(KnownOrganisation other) {
        if (!tail.isEmpty() && tail.equals(other.tail) && number().isPresent() && number().equals(other.number())) {
            return Optional.of("the same registration or VAT number");
        }
        return email.equals(other.email) ? Optional.of("the same e-mail address") : Optional.empty();
    }

    private Optional<RegistrationNumber> number() {
        Optional<RegistrationNumber> known = number;
        if (known == null) {
            known = RegistrationNumber.of(identity.country(), identity.number());
            number = known;
        }
        return known;
    }

    private OrganisationName name() {
        OrganisationName known = name;
        if (known == null) {
            known = OrganisationName.of(identity.name());
            name = known;
        }
        return known;
    }

    private static String tail(@Nullable String typed) {
        String text = Normalizer.normalize(Objects.requireNonNullElse(typed, ""), Normalizer.Form.NFKC);
        StringBuilder found = new StringBuilder();
        for (int at = text.length() - 1; at >= 0 && found.length() < TAIL; at--) {
            char one = text.charAt(at);
            if (one < 128 && Character.isLetterOrDigit(one)) {
                found.append(Character.toUpperCase(one));
            }
        }
        return found.toString();
    }
}
