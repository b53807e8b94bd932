package eu.groupexchange.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.groupexchange.wording.FormValue;

/** What kind of organisation registers, as {@code registration.form} offers it. */
public enum OrganisationType implements FormValue {
    CLUSTER("cluster"),
    BUSINESS_NETWORK("business-network"),
    /** Small or medium-sized; it comes with a cluster. */
    SME("sme");

    private final String value;

    OrganisationType(String value) {
        this.value = value;
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
