package eu.groupexchange.portal;

import eu.groupexchange.wording.Texts;

/** Sentences that several pages say. */
public final class PortalWords {

    public static final String MEANWHILE = Texts.of("portal.portal-problems.something-else-happened");

    public static final String REGISTRATION_MEANWHILE = Texts.of("portal.portal-words.registration-not-taken");

    private PortalWords() {}
}
