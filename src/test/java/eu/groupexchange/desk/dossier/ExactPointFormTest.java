package eu.groupexchange.desk.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.FormCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactPointFormTest {

    private static Answers check(String latitude, String longitude) {
        return FormCheck.check(
                ExactPointForm.FORM,
                ExactPointForm.read(Map.of(
                        "latitude", List.of(latitude),
                        "longitude", List.of(longitude),
                        "source", List.of("The register."))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50.359 | 3.525",
                "50,359 | 3,525",
                "50° 21' 32.4\" N | 3° 31' 30\" E",
                "50.359, 3.525 | ''",
                "'' | 50.359, 3.525",
                "50.359, 3.525 | 50.359, 3.525"
            })
    void takesAPointHoweverItIsCopied(String latitude, String longitude) {
        Answers answers = check(latitude, longitude);

        assertThat(answers.errors()).isEmpty();
        assertThat(ExactPointForm.point(answers).latitude()).isEqualByComparingTo("50.359");
        assertThat(ExactPointForm.point(answers).longitude()).isEqualByComparingTo("3.525");
    }

    @Test
    void saysWhatIsNoAngleAndKeepsIt() {
        Answers answers = check("in the centre", "3.525");

        assertThat(answers.errors()).containsOnlyKeys("latitude");
        assertThat(answers.value("latitude")).isEqualTo("in the centre");
        assertThat(check("3.525, 150.359", "").errors()).isEmpty();
        assertThat(check("150.359, 3.525", "").errors()).containsOnlyKeys("latitude");
    }
}
