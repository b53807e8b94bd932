package eu.groupexchange.participation.review;

import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.correspondence.Mail.ToStaff;
import java.net.URI;
import java.util.List;

/** To the coordinators: every review that should have been decided. */
@OnlyTells
record ReviewsOverdue(List<Review> reviews, URI tasklistUrl) implements ToStaff {

    /** @param due the day, in words */
    record Review(String reference, String organisation, String due, URI url) {}
}
