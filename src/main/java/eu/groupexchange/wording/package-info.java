/** What people type and what is shown to them: cleaned texts, addresses and telephones as they are copied, names of files. */
@NullMarked
package eu.groupexchange.wording;

import org.jspecify.annotations.NullMarked;
