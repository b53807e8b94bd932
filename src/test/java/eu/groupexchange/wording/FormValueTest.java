package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormValueTest {

    /** A page that is given the choice itself shows the word, and never the name of a constant. */
    @Test
    void everyChoiceIsShownAsItsWord() {
        List<? extends Class<?>> choices = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("eu.groupexchange").stream()
                        .filter(found -> found.isEnum() && found.isAssignableTo(FormValue.class))
                        .map(JavaClass::reflect)
                        .toList();

        assertThat(choices).hasSizeGreaterThan(10).allSatisfy(choice -> assertThat(choice.getEnumConstants())
                .allSatisfy(one -> assertThat(one.toString()).isEqualTo(((FormValue) one).value())));
    }
}
