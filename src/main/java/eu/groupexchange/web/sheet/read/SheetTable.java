package eu.groupexchange.web.sheet.read;

import java.util.List;

/**
 * A table as it was sent: what stands at the head of each column, and the rows below that are not empty.
 *
 * @param heads without blanks around them; the text is empty where a column has none
 */
public record SheetTable(List<String> heads, List<Row> rows) {

    /**
     * @param number as the spreadsheet counts it, from 1
     * @param cells as text, as many as there are heads
     */
    public record Row(int number, List<String> cells) {}
}
