/** Documents: what they say, where they are kept, and the funding statement that they bear. */
@NullMarked
package eu.groupexchange.paperwork;

import org.jspecify.annotations.NullMarked;
