/** What the dossier of a case says about registration and review. */
@NullMarked
package eu.groupexchange.participation.dossier;

import org.jspecify.annotations.NullMarked;
