/** What the rules of the house forbid, to show that they notice. */
@NullMarked
package eu.groupexchange.testing.house;

import org.jspecify.annotations.NullMarked;
