/** The claim of the lump sum: evidence, account, declaration, or giving it up. */
@NullMarked
package eu.groupexchange.portal.claim;

import org.jspecify.annotations.NullMarked;
