/** What the process of a mail that came back does with it. */
@NullMarked
package eu.groupexchange.correspondence.process;

import org.jspecify.annotations.NullMarked;
