/** What tests of every module share. */
@NullMarked
package eu.groupexchange.testing;

import org.jspecify.annotations.NullMarked;
