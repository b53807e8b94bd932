package eu.groupexchange.attendance;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/**
 * The certificate is attached.
 *
 * @param replaces whether an earlier one, after a correction
 * @param questions how many the survey of the exchange has; none where it has none
 */
@OnlyTells(withLink = true)
record CertificateMail(int halfDays, boolean replaces, int questions) implements Mail {}
