package eu.groupexchange.paperwork.pdf;

import java.io.IOException;
import java.net.URI;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** A place on a page that leads to an address, and its element in the tag tree: each names the other. */
class TaggedLink {

    private TaggedLink() {}

    /** @param words what is said of it where the page is not seen */
    static void add(
            PDDocument document, PDPage page, PDStructureElement element, PDRectangle place, URI to, String words)
            throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI(to.toString());
        PDBorderStyleDictionary noBorder = new PDBorderStyleDictionary();
        noBorder.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(place);
        link.setBorderStyle(noBorder);
        link.setContents(words);
        link.setPrinted(true);
        link.setPage(page);
        link.setStructParent(known(document, element));
        page.getAnnotations().add(link);

        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(link);
        element.appendKid(reference);
    }

    /** Notes it in the tree that leads from what is on pages back to elements; the layout library keeps that tree in one list. */
    private static int known(PDDocument document, PDStructureElement element) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        COSArray numbers = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        int key = numbers.getInt(numbers.size() - 2) + 1;
        numbers.add(COSInteger.get(key));
        numbers.add(element.getCOSObject());
        root.setParentTreeNextKey(key + 1);
        return key;
    }
}
