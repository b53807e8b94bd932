/** What came of an exchange, in figures: the report on paper and as a workbook. */
@NullMarked
package eu.groupexchange.report;

import org.jspecify.annotations.NullMarked;
