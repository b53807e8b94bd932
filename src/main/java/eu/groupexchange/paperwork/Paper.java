package eu.groupexchange.paperwork;

/**
 * What a document says: a record of the feature that issues it. How it looks is in the template of its name ({@code
 * papers/attendance-sheet.html} for {@code AttendanceSheet}), which reads the record as {@code paper}. Amounts carry two decimals. All
 * components are facts: a paper with another one is another version. When it is issued is none of them, and stands in its {@link
 * Issue}.
 */
public interface Paper {

    String title();

    /** The name of the first version's file as it is downloaded, such as {@code VAL22-0007-receipt.pdf}. */
    String fileName();

    Letterhead letterhead();

    default DocumentKind kind() {
        return DocumentKind.of(getClass());
    }

    default Sheet sheet() {
        return Sheet.PORTRAIT;
    }

    /** What it is printed on. */
    enum Sheet {
        PORTRAIT,
        LANDSCAPE,
        /** The size of what is worn. */
        BADGE
    }
}
