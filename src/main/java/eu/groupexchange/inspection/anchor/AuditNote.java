package eu.groupexchange.inspection.anchor;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import java.net.URI;

/**
 * The latest anchor, for an auditor to keep.
 *
 * @param number counts the anchors
 * @param day of UTC, {@code 2022-04-11}
 * @param value its hash in groups of eight
 */
@OnlyTells
record AuditNote(String number, String day, String value, URI deskUrl) implements Mail.ToThisAddress {}
