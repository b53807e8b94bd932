package eu.groupexchange.participation.review;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** A decision no longer stands; the registration is reviewed anew. */
@OnlyTells(withLink = true)
record ReviewReopened(Why why, boolean placeHeld) implements Mail {

    enum Why {
        /** By the organisation, which changed what it was reviewed for. */
        AMENDED,
        /** By a coordinator, after an acceptance. */
        REOPENED,
        /** By a coordinator, after a refusal. */
        RECONSIDERED
    }
}
