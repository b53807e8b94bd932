/** A coordinator sends in a table of registrations, sees what would become of each row, and has them registered one by one. */
@NullMarked
package eu.groupexchange.desk.imports;

import org.jspecify.annotations.NullMarked;
