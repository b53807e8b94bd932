package eu.groupexchange.participation.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import java.util.List;

/**
 * A changed fact made new versions of papers, which are attached.
 *
 * @param change a sentence
 * @param papers their titles
 */
@OnlyTells(withLink = true)
record PapersRenewed(String change, List<String> papers) implements Mail {}
