package eu.groupexchange.paperwork.pdf;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.text.Normalizer;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Joins letters and their accents into one character: an accent set on its own would stand beside its letter. */
class ComposedText implements FSDOMMutator {

    @Override
    public void mutateDocument(Document document) {
        compose(document);
    }

    private static void compose(Node node) {
        if (node instanceof Text text) {
            text.setData(Normalizer.normalize(text.getData(), Normalizer.Form.NFC));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            compose(child);
        }
    }
}
