/** A mail of a case as it was sent, and the form by which it is sent again. */
@NullMarked
package eu.groupexchange.desk.mails;

import org.jspecify.annotations.NullMarked;
