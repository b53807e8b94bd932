/** What a participation gets of a changed call: papers that say what is so now, in the background and once each. */
@NullMarked
package eu.groupexchange.participation.callchange;

import org.jspecify.annotations.NullMarked;
