/** Mails and papers to the organisation behind a participation, and their renewal when a fact changes. */
@NamedInterface("telling")
@NullMarked
package eu.groupexchange.participation.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
