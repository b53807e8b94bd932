/** What an auditor's work needs of all features: dossiers in one file, samples and recomputation. */
@NullMarked
package eu.groupexchange.inspection;

import org.jspecify.annotations.NullMarked;
