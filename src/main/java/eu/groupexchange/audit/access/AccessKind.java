package eu.groupexchange.audit.access;

import eu.groupexchange.wording.Texts;

/** What somebody did that the access log is for. Its names are stored: add to them, rename none. */
public enum AccessKind {
    /** A page of one participation, or a form for it. */
    DOSSIER("access.kind.dossier"),
    /** A paper, a piece of evidence, a scan: its very bytes. */
    DOCUMENT("access.kind.document"),
    /** Mails as they were sent. */
    MAILS("access.kind.mails"),
    /** A page on which several organisations stand beside each other. */
    LIST("access.kind.list"),
    /** What leaves the house as a file of many: a table, an archive. */
    EXPORT("access.kind.export"),
    /** A payment run, its order, its file for the bank. */
    PAYMENT("access.kind.payment"),
    /** A case in Cockpit or a task in Tasklist, or what a script reads there. */
    CASE("access.kind.case"),
    /** An auditor's own papers: samples, remarks, findings. */
    AUDIT("access.kind.audit"),
    /** This log. */
    ACCESS_LOG("access.kind.access-log"),
    /** An organisation's look at its own page, by its link. */
    OWN_PAGE("access.kind.own-page"),
    LINK_OPENED("access.kind.link-opened"),
    SIGN_IN("access.kind.sign-in"),
    SIGN_IN_FAILED("access.kind.sign-in-failed"),
    /** Too many attempts: the password was not looked at. */
    SIGN_IN_HELD_UP("access.kind.sign-in-held-up"),
    SIGN_OUT("access.kind.sign-out"),
    /** Accounts, groups, who is a member of which, and what they may do. */
    RIGHTS("access.kind.rights");

    private final String words;

    AccessKind(String words) {
        this.words = words;
    }

    public String inWords() {
        return Texts.of(words);
    }
}
