/** What a person is told when the application cannot start. */
@NullMarked
package eu.groupexchange.platform.startup;

import org.jspecify.annotations.NullMarked;
