/** The public page that tells whether a paper was issued here and still holds, and nothing about anybody. */
@NullMarked
package eu.groupexchange.portal.verify;

import org.jspecify.annotations.NullMarked;
