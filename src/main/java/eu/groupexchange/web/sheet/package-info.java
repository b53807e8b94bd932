/** Tables for spreadsheets: described once by their columns, written as a workbook or as CSV. */
@NamedInterface("sheet")
@NullMarked
package eu.groupexchange.web.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
