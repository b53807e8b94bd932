package eu.groupexchange.testing;

import java.nio.charset.StandardCharsets;

/** A PDF of one empty page, and as small as one can be. */
public final class TestPdf {

    private TestPdf() {}

    /** @param comment makes it a file of its own */
    public static byte[] of(String comment) {
        return text(comment).getBytes(StandardCharsets.US_ASCII);
    }

    /** The same as text; it is all ASCII. */
    public static String text(String comment) {
        return """
                %%PDF-1.7
                %% %s
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                %%%%EOF
                """.formatted(comment);
    }
}
