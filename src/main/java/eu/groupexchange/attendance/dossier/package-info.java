/** What the dossier of a case says about attendance. */
@NullMarked
package eu.groupexchange.attendance.dossier;

import org.jspecify.annotations.NullMarked;
