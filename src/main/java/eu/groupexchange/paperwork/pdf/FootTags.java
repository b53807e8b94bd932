package eu.groupexchange.paperwork.pdf;

import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the foot says at the end of the tag tree, once per document. The layout library leaves the foot of every page out of
 * it; so a screen reader would never say who funds the project, whether the paper is sealed and where one asks after it. The
 * first page's foot becomes content, the others stay the repetitions that they are.
 */
class FootTags {

    private static final String EMBLEM = Texts.of("papers.layout.emblem-european-union");
    private static final String QR_CODE = Texts.of("papers.layout.verify-qr-code");

    private final PDDocument document;
    private final PDPage page;
    private final PageContent content;

    private FootTags(PDDocument document) throws IOException {
        this.document = document;
        this.page = document.getPage(0);
        this.content = new PageContent(document, page);
    }

    /**
     * @param verification what the foot says of code and seal, in one sentence after the other
     * @param link where a click on it leads; null where the paper cannot be asked after
     */
    static void add(PDDocument document, FundingStatement funding, String verification, @Nullable URI link)
            throws IOException {
        new FootTags(document).add(funding, verification, link);
    }

    private void add(FundingStatement funding, String verification, @Nullable URI link) throws IOException {
        PageFoot foot = PageFoot.mark(content);
        figure(EMBLEM, foot.drawing(0));
        said("P", root(), funding.statement() + ". " + funding.projectAndGrant(), foot.text(0));
        said("P", root(), funding.disclaimer(), foot.text(1));
        if (link == null) {
            said("P", root(), verification, foot.text(2));
            return;
        }
        if (!foot.drawing(1).isEmpty()) {
            figure(QR_CODE, foot.drawing(1));
        }
        PDStructureElement paragraph = element("P", root(), List.of());
        PDStructureElement linked = said("Link", paragraph, verification, foot.text(2));
        TaggedLink.add(document, page, linked, foot.placeOf(2, 1, page.getMediaBox()), link, verification);
    }

    private PDStructureElement root() {
        return (PDStructureElement)
                document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
    }

    private PDStructureElement said(String type, PDStructureElement parent, String text, List<Integer> marks) {
        PDStructureElement element = element(type, parent, marks);
        element.setActualText(text);
        return element;
    }

    private void figure(String alternative, List<Integer> marks) {
        PDStructureElement figure = element("Figure", root(), marks);
        figure.setAlternateDescription(alternative);
        PDLayoutAttributeObject place = new PDLayoutAttributeObject();
        PDRectangle box = page.getMediaBox();
        place.setBBox(new PDRectangle(box.getWidth(), box.getHeight() / 4));
        place.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        figure.addAttribute(place);
    }

    private PDStructureElement element(String type, PDStructureElement parent, List<Integer> marks) {
        PDStructureElement element = new PDStructureElement(type, parent);
        element.setPage(page);
        COSArray kids = new COSArray();
        for (int mark : marks) {
            PDMarkedContentReference reference = new PDMarkedContentReference();
            reference.setMCID(mark);
            reference.setPage(page);
            COSDictionary kid = reference.getCOSObject();
            kids.add(kid);
            content.belongs(mark, element.getCOSObject());
        }
        element.getCOSObject().setItem(COSName.K, kids);
        parent.appendKid(element);
        return element;
    }
}
