package eu.groupexchange.paperwork.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader says of a PDF: the text of its tag tree, in the tree's order, and the alternative texts of its pictures. */
final class TaggedText {

    private final StringBuilder text = new StringBuilder();
    private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();

    private TaggedText() {}

    /** Blocks stand on lines of their own; every other run of white space is one space. */
    static List<String> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TaggedText read = new TaggedText();
            read.node(document.getDocumentCatalog().getStructureTreeRoot(), null);
            List<String> lines = new ArrayList<>();
            for (String line : read.text.toString().split("\n")) {
                String one = line.replaceAll("[\\s\\u00a0]+", " ").strip();
                if (!one.isEmpty()) {
                    lines.add(one);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void node(PDStructureNode node, PDPage inherited) throws IOException {
        PDPage page = inherited;
        if (node instanceof PDStructureElement element) {
            page = element.getPage() == null ? inherited : element.getPage();
            if (!List.of("Span", "Link").contains(element.getStructureType())) {
                text.append('\n');
            }
            if (element.getActualText() != null) {
                text.append(element.getActualText()).append('\n');
                return;
            }
            if (element.getAlternateDescription() != null) {
                text.append('[').append(element.getAlternateDescription()).append("]\n");
            }
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                node(child, page);
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(marked(reference.getPage() == null ? page : reference.getPage())
                        .getOrDefault(reference.getMCID(), ""));
            } else if (kid instanceof Integer mcid) {
                text.append(marked(page).getOrDefault(mcid, ""));
            }
        }
        if (node instanceof PDStructureElement element
                && !List.of("Span", "Link").contains(element.getStructureType())) {
            text.append('\n');
        }
    }

    private Map<Integer, String> marked(PDPage page) throws IOException {
        Map<Integer, String> known = pages.get(page.getCOSObject());
        if (known == null) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            known = new HashMap<>();
            collect(extractor.getMarkedContents(), known);
            pages.put(page.getCOSObject(), known);
        }
        return known;
    }

    private static void collect(List<PDMarkedContent> contents, Map<Integer, String> into) {
        for (PDMarkedContent content : contents) {
            StringBuilder said = new StringBuilder();
            if (content.getActualText() != null) {
                into.merge(content.getMCID(), content.getActualText(), String::concat);
                continue;
            }
            for (Object part : content.getContents()) {
                if (part instanceof TextPosition position) {
                    said.append(position.getUnicode());
                } else if (part instanceof PDMarkedContent nested) {
                    collect(List.of(nested), into);
                }
            }
            if (content.getMCID() >= 0 && !"Artifact".equals(content.getTag())) {
                into.merge(content.getMCID(), said.toString(), String::concat);
            }
        }
    }
}
