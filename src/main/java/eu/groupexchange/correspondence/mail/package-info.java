/** Relays the outbox to the SMTP server; the only user of Spring Mail. */
@NullMarked
package eu.groupexchange.correspondence.mail;

import org.jspecify.annotations.NullMarked;
