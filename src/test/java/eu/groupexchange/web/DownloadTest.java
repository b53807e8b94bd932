package eu.groupexchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;

class DownloadTest {

    @Test
    void anAsciiNameStandsPlainly() {
        assertThat(Download.disposition("attachment", "VAL22-0001-claim.pdf"))
                .isEqualTo("attachment; filename=\"VAL22-0001-claim.pdf\"");
        assertThat(Download.disposition("inline", "boarding pass (1).pdf"))
                .isEqualTo("inline; filename=\"boarding pass (1).pdf\"");
    }

    @Test
    void anyOtherNameStandsBesideOneInAsciiLetters() {
        assertThat(Download.disposition("attachment", "Zoë’s €-Liste.pdf"))
                .isEqualTo("attachment; filename=\"Zoe's _-Liste.pdf\";"
                        + " filename*=UTF-8''Zo%C3%AB%E2%80%99s%20%E2%82%AC-Liste.pdf");
        assertThat(ContentDisposition.parse(Download.disposition("attachment", "Отчёт 😀.pdf"))
                        .getFilename())
                .isEqualTo("Отчёт 😀.pdf");
    }

    @Test
    void nothingBreaksOutOfTheHeader() {
        assertThat(Download.disposition("attachment", "a\"\r\nX: y; filename=\"b\\"))
                .doesNotContain("\r", "\n", "\\")
                .satisfies(header ->
                        assertThat(header.chars().filter(c -> c == '"').count()).isEqualTo(2));
    }

    @Test
    void noPageWritesSuchAHeaderOfItsOwn() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("eu.groupexchange.web")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ContentDisposition.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("eu.groupexchange"));
    }
}
