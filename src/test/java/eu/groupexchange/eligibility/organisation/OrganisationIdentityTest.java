package eu.groupexchange.eligibility.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationIdentityTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({
        "DE, DE123456789,      DE, de 123.456.789",
        "DE, DE123456789,      DE, 123456789",
        "DE, HRB 12345,        DE, hrb12345",
        "GR, EL123456789,      GR, 123 456 789",
        "BE, BE 0123.456.789,  BE, 0123456789",
        "BE, BE 0123.456.789,  BE, 123456789",
        "FR, FR 12 345678901,  BE, FR12345678901",
        "AT, ATU12345678,      AT, atu 12345678",
        "NL, NL123456789B01,   NL, 123456789 b01",
        "ES, ESX1234567X,      ES, X-1234567-X",
        "DE, DE123456789,      DE, USt-IdNr.: DE 123 456 789",
        "DE, HRB 12345,        DE, Registration no: HRB 12345",
        "BE, BE0123456789,     BE, VAT BE 0123.456.789",
        "FR, FR12345678901,    FR, N° TVA : FR 12 345 678 901",
        "FR, 123456789,        FR, SIREN 123 456 789",
        "ES, B12345678,        ES, CIF B-12345678",
        "PL, 1234567890,       PL, NIP 123-456-78-90",
    })
    void recognisesANumberHoweverItIsWritten(String country, String number, String otherCountry, String otherNumber) {
        assertThat(organisation(country, number).inCommonWith(organisation(otherCountry, otherNumber)))
                .contains("the same registration or VAT number");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "DE, 123456789,   FR, 123456789",
                "DE, DE123456789, AT, 123456789",
                "DE, DE123456789, DE, DE123456780",
                "DE, n/a,         DE, n/a",
                "DE, none,        DE, none",
                "DE, 000,         DE, 000",
                "DE, '',          DE, ''",
                "DE, NULL,        DE, NULL",
                "DE, DE,          DE, DE",
            },
            nullValues = "NULL")
    void takesNoOtherNumberForTheSame(
            String country, @Nullable String number, String otherCountry, @Nullable String otherNumber) {
        assertThat(organisation(country, number).inCommonWith(organisation(otherCountry, otherNumber)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Rail Cluster Elbe,        Rail Cluster Elbe,        true",
        "Rail Cluster Elbe,        RAIL-CLUSTER ELBE e.V.,   true",
        "Rail Cluster Elbe,        Cluster Elbe Rail,        true",
        "Pôle Mécanique de Loire,  Pole Mecanique de Loire,  true",
        "Rail Cluster Elbe,        Rail Clusters Elbe,       true",
        "Rail Cluster Elbe,        Agri-Food Valley,         false",
        "Textile Network Ghent,    Photonics Hub Ghent,      false",
    })
    void looksAtTheNameWhereTheMailDomainIsTheSame(String name, String other, boolean alike) {
        var one = new OrganisationIdentity("DE", null, name, "anna@elbe.example");
        var two = new OrganisationIdentity("DE", null, other, "Robin@ELBE.example");

        assertThat(one.inCommonWith(two).isPresent()).isEqualTo(alike);
        assertThat(two.inCommonWith(one).isPresent()).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({"gmail.com", "GMAIL.com", "web.de", "orange.fr", "proton.me"})
    void aDomainWhereAnybodyHasAnAddressTellsNothing(String domain) {
        var one = new OrganisationIdentity("DE", null, "Rail Cluster Elbe", "anna@" + domain);
        var two = new OrganisationIdentity("DE", null, "Rail Cluster Elbe", "robin@" + domain);

        assertThat(one.inCommonWith(two)).isEmpty();
    }

    @Test
    void theSameNameElsewhereTellsNothing() {
        var one = new OrganisationIdentity("DE", null, "Rail Cluster", "anna@elbe.example");
        var two = new OrganisationIdentity("PL", null, "Rail Cluster", "anna@odra.example");

        assertThat(one.inCommonWith(two)).isEmpty();
    }

    private static OrganisationIdentity organisation(String country, @Nullable String number) {
        return new OrganisationIdentity(country, number, "Rail Cluster", "x@" + NUMBER.incrementAndGet() + ".example");
    }
}
