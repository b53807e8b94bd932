package eu.groupexchange.paperwork.pdf;

import com.ibm.icu.text.UnicodeSet;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of all papers, parsed once: parsing takes longer than setting a page. A parsed typeface is only read from,
 * so all renderings share it; each document embeds the glyphs that it uses.
 */
class PaperFonts {

    private final List<Face> faces = List.of(
            face("Noto Sans", 400, FontStyle.NORMAL, "NotoSans-Regular.ttf"),
            face("Noto Sans", 700, FontStyle.NORMAL, "NotoSans-Bold.ttf"),
            face("Noto Serif", 400, FontStyle.NORMAL, "NotoSerif-Regular.ttf"),
            face("Noto Serif", 700, FontStyle.NORMAL, "NotoSerif-Bold.ttf"),
            face("Noto Sans Mono", 400, FontStyle.NORMAL, "NotoSansMono-Regular.ttf"),
            face("DejaVu Sans", 400, FontStyle.NORMAL, "DejaVuSans.ttf"));

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    void offer(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        for (Face face : faces) {
            builder.useFont(new Embedded(document, face.font()), face.family(), face.weight(), face.style(), true);
        }
    }

    /**
     * What every text of a paper can hold: what DejaVu has, which stands in for the others, or all faces of Noto that texts are
     * set in; without letters that are written from right to left, whose order the layout library does not know.
     */
    UnicodeSet coverage() {
        UnicodeSet all = new UnicodeSet("[\\n\\t]");
        for (int letter = ' '; letter <= Character.MAX_CODE_POINT; letter++) {
            if (isPrinted(letter) && !isFromRightToLeft(letter)) {
                all.add(letter);
            }
        }
        return all;
    }

    private boolean isPrinted(int letter) {
        return faces.stream()
                .filter(face -> !face.family().equals("Noto Sans Mono"))
                .collect(Collectors.partitioningBy(face -> face.family().startsWith("DejaVu")))
                .values()
                .stream()
                .anyMatch(some -> some.stream().allMatch(face -> has(face.font(), letter)));
    }

    private static boolean isFromRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static boolean has(TrueTypeFont font, int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Face face(String family, int weight, FontStyle style, String file) {
        try (InputStream bytes = PaperFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("The typeface " + file + " is missing");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // Ligatures would take longer than all the rest of a page, and make "fi" one character of the text.
            font.setEnableGsub(false);
            return new Face(family, weight, style, font);
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface " + file + " cannot be read", e);
        }
    }

    private record Face(String family, int weight, FontStyle style, TrueTypeFont font) {}

    /** Embeds a typeface in one document, and only if that document needs it. */
    private static class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont font;

        Embedded(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException("A typeface cannot be embedded", e);
            }
        }
    }
}
