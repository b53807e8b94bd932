package eu.groupexchange.attendance;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/**
 * The certificate is attached.
 *
 * @param replaces whether an earlier one, after a correction
 */
@OnlyTells(withLink = true)
record CertificateMail(int halfDays, boolean replaces) implements Mail {}
