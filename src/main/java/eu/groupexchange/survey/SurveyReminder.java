package eu.groupexchange.survey;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/**
 * Asks once more, and only once; nothing depends on it.
 *
 * @param questions how many there are
 */
@OnlyTells(withLink = true)
record SurveyReminder(int questions) implements Mail {}
