/** Tells the auditors of anchors, so that what they vouch for is known outside of the system. */
@NullMarked
package eu.groupexchange.inspection.anchor;

import org.jspecify.annotations.NullMarked;
