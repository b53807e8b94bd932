package eu.groupexchange.eligibility.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNameTest {

    @ParameterizedTest
    @CsvSource({
        "Rail Cluster Elbe, Rail Cluster Elbe e.V.",
        "Rail Cluster Elbe, RAIL-CLUSTER ELBE EV",
        "Rail Cluster Elbe, Elbe Rail Cluster gGmbH",
        "Rail Cluster Elbe, Railcluster Elbe",
        "Rail Cluster Elbe, Rail Clust. Elbe",
        "Rail Cluster Elbe, RCE e. V.",
        "Rail Cluster Elbe, Verein Rail Cluster Elbe",
        "Rail Cluster Elbe, Rail Cluster Elbe Dresden",
        "Rail Cluster Elbe, Rail Clusetr Elbe",
        "Pôle Mécanique de Loire, POLE MECANIQUE LOIRE ASSOCIATION LOI 1901",
        "Förderverein Mobilität, Foerderverein Mobilitaet e.V.",
        "Klaster Łódź Sp. z o.o., KLASTER LODZ",
        "Railway Suppliers & Services S.p.A., Railway Suppliers and Services SPA",
        "Dopravní klastr s.r.o., Dopravni klastr SRO",
        "Σιδηρόδρομος Αττικής, Sidirodromos Attikis",
        "Агро Клъстер ЕООД, Agro Klaster",
        "Association for European Railway Innovation and Excellence, Association for European Railway Innov",
        "Mobilitātes klasteris SIA, SIA Mobilitates Klasteris",
        "Verein, Verein",
    })
    void looksTheSameHoweverItIsWritten(String name, String other) {
        assertThat(OrganisationName.of(name).isLike(OrganisationName.of(other))).isTrue();
        assertThat(OrganisationName.of(other).isLike(OrganisationName.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Rail Cluster Elbe, Robin Muster",
        "Rail Cluster North, Rail Cluster South",
        "Rail Cluster 17, Rail Cluster 18",
        "Rail Cluster 1, Rail Cluster 17",
        "Textile Network Ghent, Photonics Hub Ghent",
        "Rail Cluster Elbe, Cluster",
        "Elbe e.V., Oder e.V.",
        "Verein, Association",
        "Rail Cluster Elbe, Muster Consulting GmbH",
    })
    void looksUnlikeWhereItIsAnothers(String name, String other) {
        assertThat(OrganisationName.of(name).isLike(OrganisationName.of(other))).isFalse();
    }
}
