package eu.groupexchange.paperwork.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Parts the last word of a line from the first of the next. The layout library drops the space at which it breaks a line, and a
 * screen reader would say both words as one.
 */
class LineEnds {

    private static final Set<String> INLINE = Set.of("Span", "Link");

    private final PDDocument document;
    private final Map<COSDictionary, Map<Integer, Said>> pages = new HashMap<>();
    private final Map<COSDictionary, Map<Integer, String>> actual = new HashMap<>();
    private @Nullable Mark before;

    private LineEnds(PDDocument document) {
        this.document = document;
    }

    /** A marked part of the page: its text and the height at which it stands. */
    private record Said(String text, float y) {}

    private record Mark(PDPage page, int number, Said said) {}

    static void part(PDDocument document) throws IOException {
        LineEnds ends = new LineEnds(document);
        ends.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
        for (Map.Entry<COSDictionary, Map<Integer, String>> page : ends.actual.entrySet()) {
            ends.write(new PDPage(page.getKey()), page.getValue());
        }
    }

    private void walk(PDStructureNode node, @Nullable PDPage above) throws IOException {
        PDPage page = above;
        if (node instanceof PDStructureElement element) {
            page = element.getPage() == null ? above : element.getPage();
            if (!INLINE.contains(element.getStructureType())) {
                before = null;
            }
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                walk(child, page);
                if (child instanceof PDStructureElement element && !INLINE.contains(element.getStructureType())) {
                    before = null;
                }
            } else if (kid instanceof PDMarkedContentReference reference) {
                said(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            } else if (kid instanceof Integer mark) {
                said(page, mark);
            }
        }
    }

    private void said(@Nullable PDPage page, int number) throws IOException {
        Said said = page == null ? null : on(page).get(number);
        if (said == null || page == null) {
            return;
        }
        if (before != null && isNextLine(before, page, said)) {
            actual.computeIfAbsent(before.page().getCOSObject(), none -> new HashMap<>())
                    .put(before.number(), before.said().text() + " ");
        }
        before = new Mark(page, number, said);
    }

    private static boolean isNextLine(Mark before, PDPage page, Said said) {
        String text = before.said().text();
        boolean parted = text.isEmpty()
                || Character.isWhitespace(text.charAt(text.length() - 1))
                || text.endsWith("-")
                || text.endsWith("\u00a0");
        return !parted
                && (!page.getCOSObject().equals(before.page().getCOSObject())
                        || Math.abs(said.y() - before.said().y()) > 4);
    }

    private Map<Integer, Said> on(PDPage page) throws IOException {
        Map<Integer, Said> known = pages.get(page.getCOSObject());
        if (known == null) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(ofDocument(page));
            known = new HashMap<>();
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                List<TextPosition> letters = new ArrayList<>();
                content.getContents().stream()
                        .filter(TextPosition.class::isInstance)
                        .forEach(part -> letters.add((TextPosition) part));
                if (content.getMCID() >= 0 && !letters.isEmpty()) {
                    StringBuilder text = new StringBuilder();
                    letters.forEach(letter -> text.append(letter.getUnicode()));
                    known.put(
                            content.getMCID(),
                            new Said(text.toString(), letters.get(0).getYDirAdj()));
                }
            }
            pages.put(page.getCOSObject(), known);
        }
        return known;
    }

    /** As the document gives it, its fonts are read once; as the tag tree does, anew for every piece of text. */
    private PDPage ofDocument(PDPage page) {
        int number = document.getPages().indexOf(page);
        return number < 0 ? page : document.getPage(number);
    }

    private void write(PDPage page, Map<Integer, String> texts) throws IOException {
        PageContent content = new PageContent(document, page);
        for (int at = 0; at < content.tokens().size(); at++) {
            String text = texts.get(content.markAt(at));
            if (text != null) {
                ((COSDictionary) content.tokens().get(at - 1)).setString(COSName.ACTUAL_TEXT, text);
            }
        }
        content.write(content.tokens());
    }
}
