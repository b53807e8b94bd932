package eu.groupexchange.paperwork.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** What is drawn on a page, as operands and operators, and to which elements of the tag tree its marked parts belong. */
class PageContent {

    private final PDDocument document;
    private final PDPage page;
    private final List<Object> tokens;

    PageContent(PDDocument document, PDPage page) throws IOException {
        this.document = document;
        this.page = page;
        this.tokens = new PDFStreamParser(page).parse();
    }

    PDResources resources() {
        return page.getResources();
    }

    List<Object> tokens() {
        return tokens;
    }

    static boolean is(Object token, String operator) {
        return token instanceof Operator found && found.getName().equals(operator);
    }

    /** The number of the marked part that begins with the operator at this index; -1 where it has none. */
    int markAt(int index) {
        return index >= 2 && is(tokens.get(index), "BDC") && tokens.get(index - 1) instanceof COSDictionary properties
                ? properties.getInt(COSName.MCID, -1)
                : -1;
    }

    int unusedMark() {
        int highest = -1;
        for (int index = 0; index < tokens.size(); index++) {
            highest = Math.max(highest, markAt(index));
        }
        return highest + 1;
    }

    /** Its part of the tree that leads from marks back to elements. */
    COSArray parents() {
        COSDictionary tree = document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.PARENT_TREE);
        return parents(tree, page.getStructParents());
    }

    private static COSArray parents(COSDictionary node, int key) {
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        for (int index = 0; numbers != null && index < numbers.size(); index += 2) {
            if (numbers.getInt(index) == key) {
                return (COSArray) numbers.getObject(index + 1);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int index = 0; kids != null && index < kids.size(); index++) {
            COSArray found = parents((COSDictionary) kids.getObject(index), key);
            if (found.size() > 0) {
                return found;
            }
        }
        return new COSArray();
    }

    /** Makes the marked part belong to an element, or to none. */
    void belongs(int mark, @org.jspecify.annotations.Nullable COSBase element) {
        COSArray parents = parents();
        while (parents.size() <= mark) {
            parents.add(COSNull.NULL);
        }
        parents.set(mark, element == null ? COSNull.NULL : element);
    }

    void write(List<Object> changed) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(changed);
        }
        page.setContents(stream);
    }
}
