package eu.groupexchange.participation.place;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.participation.telling.ProgrammeDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is to be known for the visit; the badge is attached. */
@OnlyTells(withLink = true)
record PracticalInformation(
        String venueName,
        List<ProgrammeDay> programme,
        @Nullable String moderator) implements Mail {}
