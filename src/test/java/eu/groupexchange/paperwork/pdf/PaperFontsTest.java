package eu.groupexchange.paperwork.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PaperFontsTest {

    private static final Path KNOWN = Path.of("src/main/resources/fonts/printed-letters.txt");

    /** {@code -Dletters=write} writes it anew, after another typeface has come. */
    @Test
    void theListOfWhatCanBePrintedIsThatOfTheTypefaces() throws IOException {
        UnicodeSet printed = new PaperFonts().coverage();
        if ("write".equals(System.getProperty("letters"))) {
            Files.writeString(KNOWN, printed.toPattern(true) + "\n");
        }

        assertThat(new UnicodeSet(Files.readString(KNOWN).strip()).toPattern(true))
                .isEqualTo(printed.toPattern(true));
    }
}
