package eu.groupexchange.paperwork.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * The foot of a page, taken apart into what is drawn there and its columns of text, each counted as the template has them. What is to
 * be said gets marks, by which it can belong to the tag tree; the rest (reference and page number) stays a repetition.
 */
class PageFoot {

    /** How far letters reach above the line on which they stand, and below it, in points. */
    private static final float ABOVE = 8;

    private static final float BELOW = 2;

    /** What belongs together: one drawing, or all lines of a column that begin at the same distance from the left. */
    private static class Part {
        private final boolean drawing;
        private final float left;
        private final float right;
        private final List<Integer> marks = new ArrayList<>();
        private float bottom;
        private float top;

        Part(boolean drawing, float left, float right, float bottom, float top) {
            this.drawing = drawing;
            this.left = left;
            this.right = right;
            this.bottom = bottom;
            this.top = top;
        }
    }

    /** Who funds, who answers for it, and how to verify. */
    private static final int COLUMNS_SAID = 3;

    private final PDResources resources;
    private final List<Part> parts = new ArrayList<>();
    private int next;

    private PageFoot(PDResources resources, int firstMark) {
        this.resources = resources;
        this.next = firstMark;
    }

    /** Rewrites the page with the marks in it. */
    static PageFoot mark(PageContent content) throws IOException {
        PageFoot foot = new PageFoot(content.resources(), content.unusedMark());
        content.write(foot.marked(content.tokens()));
        return foot;
    }

    /** The marks of a column of text, from 0; none where there is no such column. */
    List<Integer> text(int number) {
        return marks(false, number);
    }

    /** The marks of what is drawn, from 0; none where there is nothing. */
    List<Integer> drawing(int number) {
        return marks(true, number);
    }

    /** Around a column of text and, where there is one, a drawing. How long its lines are is not known; they end at the margin. */
    PDRectangle placeOf(int text, int drawing, PDRectangle page) {
        Part words = of(false).get(text);
        float margin = parts.stream().map(part -> part.left).min(Float::compare).orElseThrow();
        float right = page.getWidth() - margin;
        float bottom = words.bottom;
        float top = words.top;
        if (of(true).size() > drawing) {
            Part picture = of(true).get(drawing);
            right = picture.right;
            bottom = Math.min(bottom, picture.bottom);
            top = Math.max(top, picture.top);
        }
        return new PDRectangle(words.left, bottom, right - words.left, top - bottom);
    }

    private List<Part> of(boolean drawing) {
        return parts.stream().filter(part -> part.drawing == drawing).toList();
    }

    private List<Integer> marks(boolean drawing, int number) {
        List<Part> some = of(drawing);
        return number < some.size() ? some.get(number).marks : List.of();
    }

    private List<Object> marked(List<Object> tokens) throws IOException {
        int begin = begin(tokens);
        int end = endOf(begin, tokens);
        List<Object> changed = new ArrayList<>(tokens.subList(0, begin + 1));
        for (int at = begin + 1; at < end; at++) {
            String closing =
                    PageContent.is(tokens.get(at), "BT") ? "ET" : PageContent.is(tokens.get(at), "q") ? "Q" : "";
            if (closing.isEmpty()) {
                changed.add(tokens.get(at));
                continue;
            }
            List<Object> unit = unit(tokens, at, closing);
            at += unit.size() - 1;
            Part part = closing.equals("ET") ? column(unit) : picture(unit);
            if (part.drawing || of(false).indexOf(part) < COLUMNS_SAID) {
                part.marks.add(next);
                mark(unit, tokens.subList(begin - 2, begin + 1), changed);
            } else {
                changed.addAll(unit);
            }
        }
        changed.addAll(tokens.subList(end, tokens.size()));
        return changed;
    }

    /** Where the foot begins: the first repeated part in which something is drawn by reference, the emblem. */
    private static int begin(List<Object> tokens) {
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

    private Part column(List<Object> unit) {
        int at = operator("Tm", unit);
        float left = number(unit, at - 2);
        float line = number(unit, at - 1);
        Part column = of(false).stream()
                .filter(known -> known.left == left)
                .findFirst()
                .orElseGet(() -> added(new Part(false, left, left, line - BELOW, line + ABOVE)));
        column.bottom = Math.min(column.bottom, line - BELOW);
        column.top = Math.max(column.top, line + ABOVE);
        return column;
    }

    private Part picture(List<Object> unit) throws IOException {
        int at = operator("cm", unit);
        float left = number(unit, at - 2);
        float bottom = number(unit, at - 1);
        COSName name = (COSName) unit.get(operator("Do", unit) - 1);
        PDRectangle box = ((PDFormXObject) resources.getXObject(name)).getBBox();
        return added(new Part(true, left, left + box.getWidth(), bottom, bottom + box.getHeight()));
    }

    private Part added(Part part) {
        parts.add(part);
        return part;
    }

    private static int operator(String name, List<Object> unit) {
        for (int at = 6; at < unit.size(); at++) {
            if (PageContent.is(unit.get(at), name)) {
                return at;
            }
        }
        throw new IllegalStateException("A part of the foot stands nowhere");
    }

    private static float number(List<Object> unit, int at) {
        return ((COSNumber) Objects.requireNonNull(unit.get(at))).floatValue();
    }

    /** Interrupts the repeated part for a part that belongs to the tag tree. */
    private void mark(List<Object> unit, List<Object> repeated, List<Object> into) {
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, next++);
        into.add(Operator.getOperator("EMC"));
        into.add(COSName.getPDFName("Span"));
        into.add(properties);
        into.add(Operator.getOperator("BDC"));
        into.addAll(unit);
        into.add(Operator.getOperator("EMC"));
        into.addAll(repeated);
    }
}
