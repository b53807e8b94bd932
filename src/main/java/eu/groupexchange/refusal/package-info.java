/** How something is refused: one exception with a sentence for whoever asked, and what has a say in whether it may be done. */
@NullMarked
package eu.groupexchange.refusal;

import org.jspecify.annotations.NullMarked;
