/** Reads tables that people made with a spreadsheet, whatever kind of file they call that. */
@NamedInterface("sheet-reading")
@NullMarked
package eu.groupexchange.web.sheet.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
