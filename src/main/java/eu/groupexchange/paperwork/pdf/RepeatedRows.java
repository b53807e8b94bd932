package eu.groupexchange.paperwork.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the head and the foot of a table in the tag tree once. The layout library draws them anew on each page, and would have a
 * screen reader say them as often.
 */
class RepeatedRows {

    private static final Set<String> REPEATED = Set.of("THead", "TFoot");

    private final PDDocument document;
    private final Map<COSDictionary, Set<Integer>> repetitions = new HashMap<>();

    private RepeatedRows(PDDocument document) {
        this.document = document;
    }

    static void say(PDDocument document) throws IOException {
        RepeatedRows rows = new RepeatedRows(document);
        rows.walk(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
        for (Map.Entry<COSDictionary, Set<Integer>> page : rows.repetitions.entrySet()) {
            rows.leaveOut(new PDPage(page.getKey()), page.getValue());
        }
    }

    private void walk(COSDictionary element) {
        if (REPEATED.contains(String.valueOf(element.getNameAsString(COSName.S)))) {
            keepFirst(element, new COSDictionary[1], element.getCOSDictionary(COSName.PG));
        } else {
            for (COSBase kid : kids(element)) {
                if (kid instanceof COSDictionary below) {
                    walk(below);
                }
            }
        }
    }

    /**
     * Drops all that is drawn on another page than what comes first.
     *
     * @param first holds that page, once it is known
     * @return whether anything is left
     */
    private boolean keepFirst(COSDictionary element, COSDictionary[] first, @Nullable COSDictionary above) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        COSDictionary page = own == null ? above : own;
        if (element.containsKey(COSName.MCID)) {
            return keeps(element.getInt(COSName.MCID), first, page);
        }
        List<COSBase> kids = kids(element);
        COSArray left = new COSArray();
        for (COSBase kid : kids) {
            if (kid instanceof COSDictionary below ? keepFirst(below, first, page) : keeps(mark(kid), first, page)) {
                left.add(kid);
            }
        }
        if (left.size() < kids.size()) {
            element.setItem(COSName.K, left);
        }
        return kids.isEmpty() || left.size() > 0;
    }

    private boolean keeps(int mark, COSDictionary[] first, @Nullable COSDictionary page) {
        first[0] = first[0] == null ? page : first[0];
        if (page == null || page == first[0]) {
            return true;
        }
        repetitions.computeIfAbsent(page, none -> new HashSet<>()).add(mark);
        return false;
    }

    private static int mark(COSBase kid) {
        return ((COSNumber) kid).intValue();
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids == null) {
            return List.of();
        }
        if (!(kids instanceof COSArray several)) {
            return List.of(kids);
        }
        List<COSBase> all = new ArrayList<>();
        for (int index = 0; index < several.size(); index++) {
            all.add(several.getObject(index));
        }
        return all;
    }

    private void leaveOut(PDPage page, Set<Integer> marks) throws IOException {
        PageContent content = new PageContent(document, page);
        List<Object> tokens = content.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            if (marks.contains(content.markAt(at))) {
                content.belongs(content.markAt(at), null);
                tokens.set(at - 2, COSName.ARTIFACT);
                tokens.set(at - 1, new COSDictionary());
                tokens.set(at, Operator.getOperator("BDC"));
            }
        }
        content.write(tokens);
    }
}
