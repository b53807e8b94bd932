package eu.groupexchange.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.web.form.Field.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormLibraryTest {

    private final FormLibrary forms = new FormLibrary();

    @Test
    void asksAtRegistrationWhatOthersRelyOn() {
        assertThat(forms.registration().fields())
                .extracting(Field::key)
                .contains(
                        "organisationName",
                        "organisationType",
                        "registrationNumber",
                        "country",
                        "city",
                        "website",
                        "contactName",
                        "contactRole",
                        "email",
                        "phone",
                        "motivation",
                        "interests",
                        "privacyConsent");
        assertThat(forms.registration().field("organisationType").choices())
                .extracting(Choice::value)
                .containsExactly("cluster", "business-network", "sme");
    }

    @Test
    void asksInAClaimWhatOthersRelyOn() {
        assertThat(forms.claim().fields())
                .extracting(Field::key)
                .contains(
                        "report",
                        "travelEvidence",
                        "accommodationEvidence",
                        "accountHolder",
                        "iban",
                        "declaration",
                        "signedBy");
        assertThat(forms.claim().field("report").kind()).isEqualTo(Kind.FILE);
    }

    @Test
    void showsAnswersAsPeopleReadThem() {
        Form form = forms.registration().offering(Map.of("countries", List.of(new Choice("DE", "Germany"))));

        assertThat(form.field("country").display("DE")).isEqualTo("Germany");
        assertThat(form.field("organisationType").display("sme")).isEqualTo("Small or medium-sized enterprise");
        assertThat(form.field("privacyConsent").display("true")).isEqualTo("Yes");
        assertThat(form.field("city").display("Köln")).isEqualTo("Köln");
    }

    @Test
    void takesAPartOfAForm() {
        assertThat(forms.claim().only("accountHolder", "iban").fields())
                .extracting(Field::key)
                .containsExactly("accountHolder", "iban");
    }

    @Test
    void refusesAComponentThatPagesCannotShow() throws Exception {
        var definition = new ObjectMapper().readTree("{\"components\":[{\"type\":\"dynamiclist\"}]}");

        assertThatThrownBy(() -> new FormReader().read(definition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dynamiclist");
    }
}
