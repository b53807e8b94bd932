package eu.groupexchange.paperwork.pdf;

import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;

/**
 * Puts the emblem and the funding statement at the end of the tag tree, once per document. The layout library leaves the foot of
 * every page out of it; so a screen reader would never say who funds the project. The first page's foot becomes content, the
 * others stay the repetitions that they are.
 */
class FundingTags {

    private static final String EMBLEM = Texts.of("papers.layout.emblem-european-union");

    private final PDDocument document;
    private final PDPage page;
    private final PageContent content;
    private int next;

    private FundingTags(PDDocument document) throws IOException {
        this.document = document;
        this.page = document.getPage(0);
        this.content = new PageContent(document, page);
        this.next = content.unusedMark();
    }

    static void add(PDDocument document, FundingStatement funding) throws IOException {
        new FundingTags(document).add(funding);
    }

    private void add(FundingStatement funding) throws IOException {
        List<Object> tokens = content.tokens();
        int begin = foot(tokens);
        int end = endOf(begin, tokens);
        List<Object> changed = new ArrayList<>(tokens.subList(0, begin + 1));
        List<Integer> statement = new ArrayList<>();
        List<Integer> disclaimer = new ArrayList<>();
        List<Integer> emblem = new ArrayList<>();
        List<Float> columns = new ArrayList<>();
        for (int at = begin + 1; at < end; at++) {
            String closing =
                    PageContent.is(tokens.get(at), "BT") ? "ET" : PageContent.is(tokens.get(at), "q") ? "Q" : "";
            if (closing.isEmpty()) {
                changed.add(tokens.get(at));
                continue;
            }
            List<Object> unit = unit(tokens, at, closing);
            at += unit.size() - 1;
            List<Integer> marks = emblem;
            if (closing.equals("ET")) {
                float column = column(unit);
                if (!columns.contains(column)) {
                    columns.add(column);
                }
                marks = column == columns.get(0)
                        ? statement
                        : column == columns.get(1) ? disclaimer : new ArrayList<>();
            }
            if (marks == statement || marks == disclaimer || marks == emblem) {
                marked(unit, marks, tokens.subList(begin - 2, begin + 1), changed);
            } else {
                changed.addAll(unit);
            }
        }
        changed.addAll(tokens.subList(end, tokens.size()));
        content.write(changed);
        figure(emblem);
        paragraph(funding.statement() + ". " + funding.projectAndGrant(), statement);
        paragraph(funding.disclaimer(), disclaimer);
    }

    /** Where the foot begins: the first repeated part in which something is drawn by reference, the emblem. */
    private static int foot(List<Object> tokens) {
        for (int at = 2; at < tokens.size(); at++) {
            if (PageContent.is(tokens.get(at), "BDC")
                    && COSName.ARTIFACT.equals(tokens.get(at - 2))
                    && tokens.subList(at, endOf(at, tokens)).stream().anyMatch(token -> PageContent.is(token, "Do"))) {
                return at;
            }
        }
        throw new IllegalStateException("The paper has no foot with the emblem");
    }

    private static int endOf(int begin, List<Object> tokens) {
        int at = begin;
        while (!PageContent.is(tokens.get(at), "EMC")) {
            at++;
        }
        return at;
    }

    private static List<Object> unit(List<Object> tokens, int from, String closing) {
        int to = from;
        while (!PageContent.is(tokens.get(to), closing)) {
            to++;
        }
        return tokens.subList(from, to + 1);
    }

    /** Where a text begins, from the left. */
    private static float column(List<Object> unit) {
        for (int at = 6; at < unit.size(); at++) {
            if (PageContent.is(unit.get(at), "Tm")) {
                return ((COSNumber) unit.get(at - 2)).floatValue();
            }
        }
        return 0;
    }

    /** Interrupts the repeated part for a part that belongs to the tag tree. */
    private void marked(List<Object> unit, List<Integer> marks, List<Object> repeated, List<Object> into) {
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, next);
        into.add(Operator.getOperator("EMC"));
        into.add(COSName.getPDFName("Span"));
        into.add(properties);
        into.add(Operator.getOperator("BDC"));
        into.addAll(unit);
        into.add(Operator.getOperator("EMC"));
        into.addAll(repeated);
        marks.add(next++);
    }

    private void paragraph(String text, List<Integer> marks) {
        PDStructureElement paragraph = element("P", marks);
        paragraph.setActualText(text);
    }

    private void figure(List<Integer> marks) {
        PDStructureElement figure = element("Figure", marks);
        figure.setAlternateDescription(EMBLEM);
        PDLayoutAttributeObject place = new PDLayoutAttributeObject();
        PDRectangle box = page.getMediaBox();
        place.setBBox(new PDRectangle(box.getWidth(), box.getHeight() / 4));
        place.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        figure.addAttribute(place);
    }

    private PDStructureElement element(String type, List<Integer> marks) {
        PDStructureElement root = (PDStructureElement)
                document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
        PDStructureElement element = new PDStructureElement(type, root);
        element.setPage(page);
        COSArray kids = new COSArray();
        for (int mark : marks) {
            PDMarkedContentReference reference = new PDMarkedContentReference();
            reference.setMCID(mark);
            reference.setPage(page);
            kids.add(reference.getCOSObject());
            content.belongs(mark, element.getCOSObject());
        }
        element.getCOSObject().setItem(COSName.K, kids);
        root.appendKid(element);
        return element;
    }
}
