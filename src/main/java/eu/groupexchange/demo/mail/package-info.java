/** The demo's SMTP server, and the mails that it took: for scripts as JSON, for people as a mailbox. */
@NullMarked
package eu.groupexchange.demo.mail;

import org.jspecify.annotations.NullMarked;
