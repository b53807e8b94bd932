/** The organisation's own page: where its case stands, what comes next, its documents. */
@NullMarked
package eu.groupexchange.portal.my;

import org.jspecify.annotations.NullMarked;
